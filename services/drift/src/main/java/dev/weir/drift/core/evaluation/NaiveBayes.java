package dev.weir.drift.core.evaluation;

import java.util.List;

/**
 * Naive Bayes that learns one record at a time: Gaussian for numbers (moments by Welford), and Laplace's rule of
 * succession for categories and classes. A value that is missing (NaN) says nothing. Before it has learned it answers
 * class 0.
 */
final class NaiveBayes {

    private static final double LEAST_VARIANCE = 1e-9;

    private final List<Feature> features;
    private final double[] seen;
    private final double[][][] moments;
    private double learned;

    NaiveBayes(List<Feature> features, int classes) {
        this.features = features;
        this.seen = new double[classes];
        this.moments = new double[classes][features.size()][];
        for (double[][] ofClass : moments) {
            for (int i = 0; i < ofClass.length; i++) {
                ofClass[i] = switch (features.get(i)) {
                    case Feature.Numeric ignored -> new double[2];
                    case Feature.Nominal(int categories) -> new double[categories];
                };
            }
        }
    }

    void learn(Example example) {
        learned++;
        double n = ++seen[example.label()];
        for (int i = 0; i < features.size(); i++) {
            double value = example.features()[i];
            double[] known = moments[example.label()][i];
            if (Double.isNaN(value)) {
                continue;
            }
            switch (features.get(i)) {
                case Feature.Nominal ignored -> known[(int) value]++;
                case Feature.Numeric ignored -> {
                    double apart = value - known[0];
                    known[0] += apart / n;
                    known[1] += apart * (value - known[0]);
                }
            }
        }
    }

    int classify(double[] values) {
        int best = 0;
        double likeliest = Double.NEGATIVE_INFINITY;
        for (int label = 0; label < seen.length; label++) {
            double likelihood = likelihood(label, values);
            if (likelihood > likeliest) {
                likeliest = likelihood;
                best = label;
            }
        }
        return best;
    }

    private double likelihood(int label, double[] values) {
        double sum = Math.log((seen[label] + 1) / (learned + seen.length));
        for (int i = 0; i < values.length; i++) {
            double[] known = moments[label][i];
            if (Double.isNaN(values[i])) {
                continue;
            }
            sum += switch (features.get(i)) {
                case Feature.Nominal(int categories) ->
                    Math.log((known[(int) values[i]] + 1) / (seen[label] + categories));
                case Feature.Numeric ignored -> gaussian(values[i] - known[0], seen[label], known[1]);
            };
        }
        return sum;
    }

    private static double gaussian(double apart, double n, double squares) {
        if (n < 2) {
            return 0;
        }
        double variance = Math.max(LEAST_VARIANCE, squares / (n - 1));
        return -0.5 * (Math.log(2 * Math.PI * variance) + apart * apart / variance);
    }
}
