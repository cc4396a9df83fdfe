package dev.weir.drift.core.season;

import static java.util.Objects.requireNonNull;

import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the traffic was in one or more stays.
 *
 * @param number among the regimes of its model version, from 0
 * @param bins hash of the bins that it was counted over
 * @param counts by feature; later windows weigh more, as earlier ones are halved again and again
 * @param visits oldest first, at least one and at most {@link #VISITS}
 */
public record Regime(long number, int bins, SortedMap<String, FeatureCounts> counts, List<Visit> visits) {

    /** Stays that are remembered. */
    public static final int VISITS = 8;

    /** A regime weighs as much as so many of its windows. */
    private static final long WEIGHT = 20;

    public Regime {
        counts = new TreeMap<>(counts);
        if (visits.isEmpty()) {
            throw new IllegalArgumentException("a regime without a stay");
        }
        visits = List.copyOf(visits.subList(Math.max(0, visits.size() - VISITS), visits.size()));
    }

    static Regime begin(long number, List<Distribution> window, Span span, long sequence) {
        return new Regime(number, bins(window), now(window), List.of(Visit.begin(span, sequence)));
    }

    /** The regime with one more window that is of it, and {@linkplain #fits fits}. */
    Regime with(List<Distribution> window, Span span, long sequence, int gap) {
        SortedMap<String, FeatureCounts> sums = new TreeMap<>();
        now(window).forEach((feature, more) -> sums.put(feature, weighed(requireNonNull(counts.get(feature)), more)));
        List<Visit> after = new ArrayList<>(visits);
        if (latest().goesOn(sequence, gap)) {
            after.set(after.size() - 1, latest().with(span, sequence));
        } else {
            after.add(Visit.begin(span, sequence));
        }
        return new Regime(number, bins, sums, after);
    }

    /** The same object when no stay reaches the time. */
    Regime refusedSince(Instant time) {
        List<Visit> after =
                visits.stream().map(visit -> visit.refusedSince(time)).toList();
        return after.equals(visits) ? this : new Regime(number, bins, counts, after);
    }

    /** Whether the same features were counted over the same bins. */
    boolean fits(List<Distribution> window) {
        return bins == bins(window);
    }

    Visit latest() {
        return visits.getLast();
    }

    long longest() {
        return visits.stream().mapToLong(Visit::windows).max().orElse(0);
    }

    private static SortedMap<String, FeatureCounts> now(List<Distribution> window) {
        SortedMap<String, FeatureCounts> counts = new TreeMap<>();
        window.forEach(feature -> counts.put(feature.feature(), feature.now()));
        return counts;
    }

    private static FeatureCounts weighed(FeatureCounts before, FeatureCounts more) {
        FeatureCounts sum = before.plus(more);
        boolean heavy = rows(sum) > WEIGHT * Math.max(1, rows(more));
        return heavy
                ? new FeatureCounts(sum.bins().stream().map(count -> count / 2).toList(), sum.missing() / 2)
                : sum;
    }

    private static long rows(FeatureCounts counts) {
        return counts.present() + counts.missing();
    }

    private static int bins(List<Distribution> window) {
        int hash = 1;
        for (Distribution feature : window) {
            hash = 31 * hash + feature.feature().hashCode();
            hash = 31 * hash + hash(feature.bins());
        }
        return hash;
    }

    private static int hash(Bins bins) {
        return switch (bins) {
            case NumericBins numeric -> Arrays.hashCode(numeric.edges());
            case CategoryBins categories -> categories.categories().hashCode();
        };
    }
}
