package dev.weir.drift.core.evaluation;

import dev.weir.drift.core.detector.Direction;
import java.util.ArrayList;
import java.util.List;

/**
 * Records with a measured target, in the order of their arrival. What is watched are squared deviations from what a
 * linear learner expected, as shares of the variance of the target.
 *
 * @param features numbers, NaN where one is missing
 * @param targets one for each record; a record without a target is passed over
 */
public record MeasuredStream(List<double[]> features, double[] targets) implements TestStream {

    /** Deviations beyond so many variances count as that, so that a single one is no change. */
    private static final double MOST = 9;

    /** Records from which scales are learned before any deviation counts. */
    private static final int WARM = 30;

    public MeasuredStream {
        features = List.copyOf(features);
        if (features.size() != targets.length) {
            throw new IllegalArgumentException(features.size() + " records have " + targets.length + " targets");
        }
    }

    @Override
    public int size() {
        return targets.length;
    }

    /** Each record is first expected and then learned; when deviations rise, the learner forgets everything. */
    @Override
    public Run run(Watch watch) {
        LinearLearner learner = learner();
        List<Integer> alarms = new ArrayList<>();
        double sum = 0;
        long counted = 0;
        for (int i = 0; i < targets.length; i++) {
            if (Double.isNaN(targets[i])) {
                continue;
            }
            if (learner.learned() >= WARM) {
                double deviation = Math.min(MOST, learner.squaredDeviation(features.get(i), targets[i]));
                sum += deviation;
                counted++;
                if (Direction.UP.hears(watch.add(deviation))) {
                    alarms.add(i);
                    learner = learner();
                }
            }
            learner.learn(features.get(i), targets[i]);
        }
        return new Run(alarms, sum / Math.max(1, counted));
    }

    private LinearLearner learner() {
        return new LinearLearner(features.isEmpty() ? 0 : features.getFirst().length);
    }
}
