package dev.weir.drift.core.verdict;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.BenjaminiHochberg;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.TwoSampleTest;
import dev.weir.drift.core.window.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds every feature of a window against the reference, by every test, and judges all of them together. */
public final class Comparison {

    private final List<TwoSampleTest> tests;
    private final Level level;

    public Comparison(List<TwoSampleTest> tests, Level level) {
        this.tests = List.copyOf(tests);
        this.level = level;
    }

    /** One statistic for each feature and each test that applies to it, in the reference's order. */
    public List<FeatureStatistic> of(Window window, ReferenceProfile reference) {
        List<FeatureStatistic> statistics = new ArrayList<>();
        Map<String, FeatureCounts> counts = window.counts();
        for (FeatureProfile feature : reference.features()) {
            FeatureCounts current = counts.get(feature.name());
            if (current != null && current.size() == feature.counts().size()) {
                tests.forEach(test -> test.compare(feature, current, level).ifPresent(statistics::add));
            }
        }
        return BenjaminiHochberg.judge(statistics, level);
    }
}
