package dev.weir.drift.core.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Labelled streams in which one concept gives way to the next over a stretch of records. */
final class GradualStreams {

    private static final double NOISE = 0.1;
    private static final double[] SEA = {8, 9, 7, 9.5};
    private static final double[][] CIRCLES = {{0.2, 0.15}, {0.4, 0.2}, {0.6, 0.25}, {0.8, 0.3}};

    private GradualStreams() {}

    /** What tells the label. */
    enum Family {
        SINE,
        CIRCLES,
        SEA,
        HYPERPLANE
    }

    /**
     * @param every a change begins after each so many records
     * @param width records over which the share of the new concept grows from none to all
     */
    static LabelledStream of(Family family, int size, int every, int width, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Example> examples = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int concept = i / every;
            boolean old = concept > 0 && random.nextDouble() >= (double) (i % every) / width;
            examples.add(example(family, old ? concept - 1 : concept, random));
        }
        return new LabelledStream(Collections.nCopies(features(family), new Feature.Numeric()), 2, examples);
    }

    static List<Integer> changes(int size, int every) {
        List<Integer> changes = new ArrayList<>();
        for (int at = every; at < size; at += every) {
            changes.add(at);
        }
        return changes;
    }

    private static int features(Family family) {
        return switch (family) {
            case SINE, CIRCLES -> 2;
            case SEA -> 3;
            case HYPERPLANE -> 6;
        };
    }

    private static Example example(Family family, int concept, SplittableRandom random) {
        double[] x = random.doubles(features(family)).toArray();
        boolean label = switch (family) {
            case SINE -> x[1] <= 0.5 + 0.3 * Math.sin(3 * Math.PI * x[0]) ^ concept % 2 == 1;
            case CIRCLES -> {
                double[] circle = CIRCLES[concept % CIRCLES.length];
                yield Math.hypot(x[0] - circle[0], x[1] - 0.5) > circle[1];
            }
            case SEA -> 10 * (x[0] + x[1]) <= SEA[concept % SEA.length];
            case HYPERPLANE -> {
                SplittableRandom weights = new SplittableRandom(31 + concept);
                double side = 0;
                for (double value : x) {
                    side += weights.nextDouble() * (value - 0.5);
                }
                yield side >= 0;
            }
        };
        boolean noisy = random.nextDouble() < NOISE;
        return new Example(x, label ^ noisy ? 1 : 0);
    }
}
