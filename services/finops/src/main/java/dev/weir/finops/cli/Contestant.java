package dev.weir.finops.cli;

import com.amazon.randomcutforest.config.TransformMethod;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import dev.weir.finops.core.benchmark.LabelledSeries;
import dev.weir.finops.core.benchmark.Scores;
import dev.weir.finops.core.novelty.NoveltyDetector;
import dev.weir.finops.core.novelty.NoveltySettings;
import java.time.Instant;
import java.util.List;

/**
 * A detector of which every series gets a new one with the same settings; it sees rows one by one.
 *
 * @param threshold from which it alarms as it is shipped
 */
record Contestant(String name, double threshold, Maker maker) {

    private static final int SHINGLE = 4;
    private static final long SEED = 42;

    /** The detector of this service, and a forest of random cuts that is in common use. */
    static final List<Contestant> ALL = List.of(
            new Contestant("weir", NoveltySettings.DEFAULT.threshold(), Contestant::novelty),
            new Contestant("ThresholdedRCF 4.4.0", Double.MIN_VALUE, Contestant::forest));

    /** Makes a detector that knows nothing yet. */
    interface Maker {
        Detector make();
    }

    /** Says how anomalous the next row is. */
    interface Detector {
        double score(Instant time, double value);
    }

    Scores run(LabelledSeries series) {
        Detector detector = maker.make();
        double[] scores = new double[series.size()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = detector.score(series.times().get(row), series.values()[row]);
        }
        return new Scores(series, scores);
    }

    private static Detector novelty() {
        return new NoveltyDetector(NoveltySettings.DEFAULT)::add;
    }

    /** Scored by its anomaly grade, which it reports as 0 where it sees no anomaly. */
    private static Detector forest() {
        ThresholdedRandomCutForest forest = ThresholdedRandomCutForest.builder()
                .dimensions(SHINGLE)
                .shingleSize(SHINGLE)
                .transformMethod(TransformMethod.NORMALIZE)
                .autoAdjust(true)
                .randomSeed(SEED)
                .build();
        return (time, value) ->
                forest.process(new double[] {value}, time.getEpochSecond()).getAnomalyGrade();
    }
}
