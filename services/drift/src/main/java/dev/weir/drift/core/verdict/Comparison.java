package dev.weir.drift.core.verdict;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.Detection;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Informative;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.TwoSampleTest;
import dev.weir.drift.core.window.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Holds every feature of a window, in every segment, against the reference, and judges all of them together. */
public final class Comparison {

    /** The share of changes that are said, of those that are as large as what a window says that it can find. */
    private static final double SAID = 0.8;

    private static final double LEAST_POWER = 0.55;

    private final List<TwoSampleTest> tests;
    private final Level level;
    private final Correction correction;
    private final double power;
    private final long leastSegment;

    /**
     * @param tests the decisive ones
     * @param persistence in how many windows a feature must differ
     * @param leastSegment inferences that a segment needs, in the window and in the reference, to be compared
     */
    public Comparison(
            List<TwoSampleTest> tests, Level level, Correction correction, Persistence persistence, long leastSegment) {
        this.tests = List.copyOf(tests);
        this.level = level;
        this.correction = correction;
        this.power = Math.max(LEAST_POWER, persistence.power(SAID));
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
        List<Compared> compared = new ArrayList<>();
        compare(window.tally(Pane.ALL), reference.all(), compared);
        for (Map.Entry<String, Tally> segment : window.tallies().entrySet()) {
            ReferenceProfile before = reference.segments().get(segment.getKey());
            if (before != null
                    && before.sampleSize() >= leastSegment
                    && segment.getValue().rows() >= leastSegment) {
                List<Compared> within = new ArrayList<>();
                compare(segment.getValue(), before, within);
                within.stream()
                        .filter(each -> each.statistic().decisive())
                        .map(each -> each.in(segment.getKey()))
                        .forEach(compared::add);
            }
        }
        others.forEach(statistic -> compared.add(new Compared(statistic, ignored -> statistic.detectable())));
        return correction.judge(detecting(compared), level);
    }

    /**
     * A change of one feature alone is found from the level divided by the number of comparisons on: both corrections ask
     * no more of the least probable.
     */
    private List<FeatureStatistic> detecting(List<Compared> compared) {
        long decisive =
                compared.stream().filter(each -> each.statistic().decisive()).count();
        Detection detection = new Detection(level.alpha() / Math.max(1, decisive), power);
        return compared.stream()
                .map(each -> each.statistic().detecting(each.detectable().applyAsDouble(detection)))
                .toList();
    }

    private void compare(Tally now, ReferenceProfile reference, List<Compared> compared) {
        for (int i = 0; i < reference.features().size(); i++) {
            FeatureProfile feature = reference.features().get(i);
            FeatureCounts counts = now.of(i);
            for (TwoSampleTest test : tests) {
                test.compare(feature, counts, level)
                        .ifPresent(statistic -> compared.add(
                                new Compared(statistic, detection -> test.detectable(feature, counts, detection))));
            }
            Informative.compare(feature, counts, now.outOfRange(i), now.ofAnotherType(i), level)
                    .forEach(statistic -> compared.add(new Compared(statistic, ignored -> statistic.detectable())));
        }
    }

    /**
     * A comparison, not yet judged with the others.
     *
     * @param detectable the smallest value that would be found
     */
    private record Compared(FeatureStatistic statistic, ToDoubleFunction<Detection> detectable) {

        Compared in(String segment) {
            return new Compared(statistic.in(segment), detectable);
        }
    }
}
