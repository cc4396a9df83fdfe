package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Divergence;
import java.util.ArrayList;
import java.util.List;

/** The statistics that are said for people and take no part in the decision. */
public final class Informative {

    private static final List<BinnedDivergence> DIVERGENCES = List.of(
            new BinnedDivergence(Statistic.JS, Divergence.JENSEN_SHANNON),
            new BinnedDivergence(Statistic.KL, Divergence.KULLBACK_LEIBLER),
            new BinnedDivergence(Statistic.HELLINGER, Divergence.HELLINGER));

    private Informative() {}

    /**
     * @param outOfRange numbers of the window that lie out of the reference's range
     * @param ofAnotherType values of the window that are of another type
     */
    public static List<FeatureStatistic> compare(
            FeatureProfile reference, FeatureCounts current, long outOfRange, long ofAnotherType, Level level) {
        List<FeatureStatistic> statistics = new ArrayList<>();
        OccupiedBins.of(reference.counts(), current)
                .ifPresent(bins -> DIVERGENCES.forEach(divergence -> statistics.add(
                        divergence.compare(reference.name(), bins, level).informative())));
        statistics.addAll(OrderedTests.compare(reference, current, level));
        statistics.addAll(RateTests.compare(reference, current, outOfRange, ofAnotherType, level));
        return statistics;
    }
}
