package dev.weir.drift.core.evaluation;

/**
 * Linear regression that learns one record at a time, on standardised values: normalised least mean squares, whose step
 * is a fifth of the deviation. A missing feature counts as its mean.
 *
 * @see <a href="https://doi.org/10.1109/TASSP.1986.1164814">N. Bershad, Analysis of the normalized LMS algorithm with
 *     Gaussian inputs, IEEE Transactions on Acoustics, Speech and Signal Processing 34 (1986)</a>
 */
final class LinearLearner {

    private static final double STEP = 0.2;

    private final Moments[] features;
    private final Moments target = new Moments();
    private final double[] weights;

    LinearLearner(int width) {
        features = new Moments[width];
        for (int i = 0; i < width; i++) {
            features[i] = new Moments();
        }
        weights = new double[width];
    }

    long learned() {
        return target.count;
    }

    /** Squared difference between the target and what is expected, as a share of the variance of targets. */
    double squaredDeviation(double[] values, double truth) {
        double deviation = target.standardised(truth) - expected(standardised(values));
        return deviation * deviation;
    }

    void learn(double[] values, double truth) {
        target.add(truth);
        for (int i = 0; i < features.length; i++) {
            if (!Double.isNaN(values[i])) {
                features[i].add(values[i]);
            }
        }
        double[] inputs = standardised(values);
        double size = 1;
        for (double input : inputs) {
            size += input * input;
        }
        double step = STEP * (target.standardised(truth) - expected(inputs)) / size;
        for (int i = 0; i < weights.length; i++) {
            weights[i] += step * inputs[i];
        }
    }

    private double expected(double[] inputs) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * inputs[i];
        }
        return sum;
    }

    private double[] standardised(double[] values) {
        double[] inputs = new double[features.length];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = Double.isNaN(values[i]) ? 0 : features[i].standardised(values[i]);
        }
        return inputs;
    }

    /** Mean and variance by Welford. */
    private static final class Moments {

        private long count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double apart = value - mean;
            mean += apart / count;
            squares += apart * (value - mean);
        }

        double standardised(double value) {
            double variance = count > 1 ? squares / (count - 1) : 0;
            return variance > 0 ? (value - mean) / Math.sqrt(variance) : 0;
        }
    }
}
