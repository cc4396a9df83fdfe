package dev.weir.drift.core.season;

import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.window.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The regimes that the traffic of a model version has been in. A window joins the regime that it is most like, or begins
 * one. Whoever was not stayed in for long, and of those the one left longest ago, makes room.
 *
 * @param all in the order of their numbers
 */
public record Regimes(List<Regime> all) {

    /** A regime explains a shift when it is this much nearer than the reference. */
    private static final double NEARER = 0.5;

    public static final Regimes NONE = new Regimes(List.of());

    public Regimes {
        all = all.stream().sorted(Comparator.comparingLong(Regime::number)).toList();
    }

    /**
     * A window that differs from the reference.
     *
     * @param features in all of the traffic, at least one
     * @param sequence number of the window, above those that were met before
     */
    public Meeting meet(List<Distribution> features, Span span, long sequence, SeasonSettings settings) {
        List<Regime> comparable =
                all.stream().filter(regime -> regime.fits(features)).toList();
        Optional<Regime> nearest = comparable.stream()
                .min(Comparator.comparingDouble(regime ->
                        Likeness.of(features, regime.counts(), settings).ratio()));
        Optional<Regime> same = nearest.filter(
                regime -> Likeness.of(features, regime.counts(), settings).isSame());
        Regime met = same.map(regime -> regime.with(features, span, sequence, settings.gap()))
                .orElseGet(() -> Regime.begin(next(), features, span, sequence));
        List<Regime> after = Stream.concat(
                        comparable.stream().filter(regime -> regime.number() != met.number()), Stream.of(met))
                .collect(Collectors.toCollection(ArrayList::new));
        while (after.size() > Math.max(1, settings.regimes())) {
            after.remove(dispensable(after, met, settings));
        }
        return new Meeting(
                new Regimes(after), met, nearest.flatMap(regime -> season(regime, features, span, sequence, settings)));
    }

    /** Something was wrong from a time on: no return to what was then is a season. */
    public Regimes refusedSince(Instant time) {
        return new Regimes(all.stream().map(regime -> regime.refusedSince(time)).toList());
    }

    private long next() {
        return all.isEmpty() ? 0 : all.getLast().number() + 1;
    }

    private static Regime dispensable(List<Regime> regimes, Regime met, SeasonSettings settings) {
        return regimes.stream()
                .filter(regime -> regime.number() != met.number())
                .min(Comparator.<Regime, Boolean>comparing(regime -> regime.longest() >= settings.stay())
                        .thenComparingLong(regime -> regime.latest().last())
                        .thenComparingLong(Regime::number))
                .orElse(met);
    }

    private static Optional<Season> season(
            Regime regime, List<Distribution> features, Span span, long sequence, SeasonSettings settings) {
        Instant began = regime.latest().goesOn(sequence, settings.gap())
                ? regime.latest().span().start()
                : span.start();
        Map<String, FeatureCounts> reference =
                features.stream().collect(Collectors.toMap(Distribution::feature, Distribution::before));
        double shift = Likeness.of(features, reference, settings).distance();
        Likeness likeness = Likeness.of(features, regime.counts(), settings);
        return regime.visits().stream()
                .filter(visit -> !visit.goesOn(sequence, settings.gap()) && visit.windows() >= settings.stay())
                .reduce((earlier, later) -> later)
                .filter(visit ->
                        !visit.refused() && !began.isBefore(visit.span().start()))
                .map(visit -> new Season(
                        Duration.between(visit.span().start(), began),
                        visit.span(),
                        visit.windows(),
                        likeness.distance(),
                        Math.min(likeness.threshold(), NEARER * shift)));
    }

    /**
     * What meeting a window brings.
     *
     * @param met the regime that the window is of
     * @param season an earlier stay in the regime that the window is most like
     */
    public record Meeting(Regimes regimes, Regime met, Optional<Season> season) {}
}
