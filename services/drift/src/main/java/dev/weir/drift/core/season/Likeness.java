package dev.weir.drift.core.season;

import static java.util.Objects.requireNonNull;

import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import java.util.List;
import java.util.Map;

/**
 * How alike two samples of all features are, by the feature that is least alike.
 *
 * @param distance its population stability index
 * @param threshold up to which the samples do not differ
 */
record Likeness(double distance, double threshold) {

    private static final PopulationStability INDEX = new PopulationStability();
    private static final Likeness SAME = new Likeness(0, 0);

    /**
     * @param now features of a window
     * @param then counts of the same features, all of them, over the same bins
     */
    static Likeness of(List<Distribution> now, Map<String, FeatureCounts> then, SeasonSettings settings) {
        Level each = new Level(settings.level().alpha() / Math.max(1, now.size()));
        return now.stream()
                .flatMap(feature -> INDEX
                        .compare(
                                new FeatureProfile(
                                        feature.feature(), feature.bins(), requireNonNull(then.get(feature.feature()))),
                                feature.now(),
                                each)
                        .stream())
                .map(index -> new Likeness(index.value(), Math.max(index.threshold(), settings.tolerance())))
                .reduce(SAME, Likeness::less);
    }

    /** In shares of the threshold; 0 for the same. */
    double ratio() {
        return distance == 0 ? 0 : distance / threshold;
    }

    boolean isSame() {
        return distance <= threshold;
    }

    private Likeness less(Likeness other) {
        return other.ratio() > ratio() ? other : this;
    }
}
