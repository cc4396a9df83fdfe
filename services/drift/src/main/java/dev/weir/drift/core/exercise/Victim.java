package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;
import dev.weir.drift.core.protection.Scale;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A made model of three classes over ten features: eight numbers, of which some are correlated, some skewed and some
 * whole, and two categories. It answers the class whose centre is nearest, with a softmax of the distances as score.
 */
final class Victim {

    static final int NUMBERS = 8;
    static final int FEATURES = 10;

    private static final int CLASSES = 3;
    private static final double SHARPNESS = 0.35;

    private final double[][] centres = new double[CLASSES][NUMBERS];
    private final Scale scale;

    Victim(SplittableRandom random) {
        for (double[] centre : centres) {
            for (int i = 0; i < NUMBERS; i++) {
                centre[i] = 1.2 * random.nextGaussian();
            }
        }
        List<Point> training =
                IntStream.range(0, 2000).mapToObj(i -> natural(random)).toList();
        this.scale = Scale.of(training);
    }

    /** What the training data of the model shows. */
    Scale scale() {
        return scale;
    }

    /** An input as the world gives it. */
    Point natural(SplittableRandom random) {
        return ofClass(random.nextInt(CLASSES), random);
    }

    /** A natural input near the centre of a class. */
    Point ofClass(int label, SplittableRandom random) {
        double common = random.nextGaussian();
        double[] numbers = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            numbers[i] = centres[label][i] + 0.6 * common + 0.8 * random.nextGaussian();
        }
        return point(numbers, random.nextInt(4), random.nextInt(10) == 0 ? 1 : 0);
    }

    /** A number as it is before it is written down in the units of its feature. */
    double latent(Point point, int i) {
        double value = point.values()[i];
        return switch (i % 4) {
            case 1 -> Math.log(value / 100);
            case 2 -> value / 10;
            default -> value;
        };
    }

    /** The input with these latent numbers. */
    Point point(double[] latent, int first, int second) {
        float[] values = new float[FEATURES];
        for (int i = 0; i < NUMBERS; i++) {
            values[i] = (float)
                    switch (i % 4) {
                        case 1 -> 100 * Math.exp(latent[i]);
                        case 2 -> 10 * latent[i];
                        default -> latent[i];
                    };
        }
        values[NUMBERS] = first;
        values[NUMBERS + 1] = second;
        BitSet texts = new BitSet();
        texts.set(NUMBERS, FEATURES);
        return new Point(1, values, texts);
    }

    double[] latent(Point point) {
        double[] latent = new double[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            latent[i] = latent(point, i);
        }
        return latent;
    }

    int answer(Point point) {
        double[] weights = weights(point);
        int best = 0;
        for (int i = 1; i < CLASSES; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return best;
    }

    /** Score of a class, between 0 and 1. */
    double score(Point point, int label) {
        double[] weights = weights(point);
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return weights[label] / sum;
    }

    private double[] weights(Point point) {
        double[] distances = new double[CLASSES];
        double nearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < CLASSES; c++) {
            for (int i = 0; i < NUMBERS; i++) {
                double difference = latent(point, i) - centres[c][i];
                distances[c] += difference * difference;
            }
            nearest = Math.min(nearest, distances[c]);
        }
        double[] weights = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            weights[c] = Math.exp(-SHARPNESS * (distances[c] - nearest));
        }
        return weights;
    }
}
