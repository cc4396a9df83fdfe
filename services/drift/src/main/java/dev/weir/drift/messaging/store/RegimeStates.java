package dev.weir.drift.messaging.store;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.season.Regime;
import dev.weir.drift.core.season.Visit;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.RegimeFeature;
import dev.weir.drift.messaging.state.RegimeVisit;
import dev.weir.drift.messaging.state.StoredRegime;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Regimes as state. */
public final class RegimeStates {

    private RegimeStates() {}

    public static StoredRegime write(Regime regime) {
        return new StoredRegime(
                regime.bins(),
                regime.counts().entrySet().stream()
                        .map(entry -> new RegimeFeature(
                                entry.getKey(),
                                Arrays.stream(entry.getValue().withMissing())
                                        .boxed()
                                        .toList()))
                        .toList(),
                regime.visits().stream().map(RegimeStates::write).toList());
    }

    public static Regime read(long number, StoredRegime state) {
        SortedMap<String, FeatureCounts> counts = new TreeMap<>();
        for (RegimeFeature feature : state.getFeatures()) {
            List<Long> numbers = feature.getCounts();
            counts.put(
                    feature.getFeature(), new FeatureCounts(numbers.subList(0, numbers.size() - 1), numbers.getLast()));
        }
        return new Regime(
                number,
                state.getBins(),
                counts,
                state.getVisits().stream().map(RegimeStates::read).toList());
    }

    private static RegimeVisit write(Visit visit) {
        return new RegimeVisit(
                visit.span().start(),
                visit.span().end(),
                visit.first(),
                visit.last(),
                visit.windows(),
                visit.refused());
    }

    private static Visit read(RegimeVisit state) {
        return new Visit(
                new Span(state.getStart(), state.getEnd()),
                state.getFirst(),
                state.getLast(),
                state.getWindows(),
                state.getRefused());
    }
}
