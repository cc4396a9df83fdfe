package dev.weir.drift.core.verdict;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Informative;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.TwoSampleTest;
import dev.weir.drift.core.window.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Holds every feature of a window, in every segment, against the reference, and judges all of them together. */
public final class Comparison {

    private final List<TwoSampleTest> tests;
    private final Level level;
    private final Correction correction;
    private final long leastSegment;

    /**
     * @param tests the decisive ones
     * @param leastSegment inferences that a segment needs, in the window and in the reference, to be compared
     */
    public Comparison(List<TwoSampleTest> tests, Level level, Correction correction, long leastSegment) {
        this.tests = List.copyOf(tests);
        this.level = level;
        this.correction = correction;
        this.leastSegment = leastSegment;
    }

    public Level level() {
        return level;
    }

    public Correction correction() {
        return correction;
    }

    /**
     * The statistics of each feature, in the reference's order: of all of the traffic, and then of each segment.
     *
     * @param others statistics that are judged together with them
     */
    public List<FeatureStatistic> of(Pane window, Reference reference, List<FeatureStatistic> others) {
        List<FeatureStatistic> statistics = new ArrayList<>();
        compare(window.tally(Pane.ALL), reference.all(), statistics);
        for (Map.Entry<String, Tally> segment : window.tallies().entrySet()) {
            ReferenceProfile before = reference.segments().get(segment.getKey());
            if (before != null
                    && before.sampleSize() >= leastSegment
                    && segment.getValue().rows() >= leastSegment) {
                List<FeatureStatistic> within = new ArrayList<>();
                compare(segment.getValue(), before, within);
                within.stream()
                        .filter(FeatureStatistic::decisive)
                        .map(statistic -> statistic.in(segment.getKey()))
                        .forEach(statistics::add);
            }
        }
        statistics.addAll(others);
        return correction.judge(statistics, level);
    }

    private void compare(Tally now, ReferenceProfile reference, List<FeatureStatistic> statistics) {
        for (int i = 0; i < reference.features().size(); i++) {
            FeatureProfile feature = reference.features().get(i);
            FeatureCounts counts = now.of(i);
            tests.forEach(test -> test.compare(feature, counts, level).ifPresent(statistics::add));
            statistics.addAll(Informative.compare(feature, counts, now.outOfRange(i), now.ofAnotherType(i), level));
        }
    }
}
