package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import java.util.Optional;

/** Compares the current window of one feature with its reference. Both are samples: neither counts as exact. */
public interface TwoSampleTest {

    /** The comparison, not yet {@code drifted}; none when the test says nothing about such a feature or such samples. */
    Optional<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level);

    /** The smallest true value that is found so, for samples of these sizes; infinite where nothing is compared. */
    double detectable(FeatureProfile reference, FeatureCounts current, Detection detection);
}
