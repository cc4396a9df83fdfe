package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Divergence;
import java.util.Optional;

/**
 * A divergence over the bins, with missing values as a bin of their own.
 *
 * <p>Without change it is distributed as chi-square with B - 1 degrees of freedom times (1/n + 1/m) and a factor, for B
 * occupied bins and samples of n and m (for the population stability index: B. Yurdakul, Statistical Properties of
 * Population Stability Index, Western Michigan University, 2018, theorem 3.1): hence the threshold, in place of a fixed 0.1
 * or 0.25. See {@link OccupiedBins} for what is added to rare bins.
 */
public final class BinnedDivergence implements TwoSampleTest {

    private final Statistic statistic;
    private final Divergence divergence;

    public BinnedDivergence(Statistic statistic, Divergence divergence) {
        this.statistic = statistic;
        this.divergence = divergence;
    }

    @Override
    public Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        return OccupiedBins.of(reference.counts(), current).map(bins -> compare(reference.name(), bins, level));
    }

    FeatureStatistic compare(String feature, OccupiedBins bins, Level level) {
        double value = Math.max(0, divergence.between(bins.before(), bins.now()));
        return new FeatureStatistic(
                feature,
                statistic,
                value,
                divergence.threshold(level.alpha(), bins.size(), bins.n(), bins.m()),
                divergence.probability(value, bins.size(), bins.n(), bins.m()),
                false);
    }

    @Override
    public double detectable(FeatureProfile reference, FeatureCounts current, Detection detection) {
        return OccupiedBins.of(reference.counts(), current)
                .map(bins ->
                        divergence.detectable(detection.level(), detection.power(), bins.size(), bins.n(), bins.m()))
                .orElse(Double.POSITIVE_INFINITY);
    }
}
