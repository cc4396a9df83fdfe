package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.twosample.Divergence;
import java.util.Optional;

/** Population stability index, sum of (p - q) ln(p / q) over the bins; see {@link BinnedDivergence}. */
public final class PopulationStability implements TwoSampleTest {

    private final BinnedDivergence index = new BinnedDivergence(Statistic.PSI, Divergence.PSI);

    @Override
    public Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        return index.compare(reference, current, level);
    }

    @Override
    public double detectable(FeatureProfile reference, FeatureCounts current, Detection detection) {
        return index.detectable(reference, current, detection);
    }
}
