package dev.weir.finops.core.forecast;

import java.util.Arrays;
import java.util.List;

/** Weighs methods by what they missed lately: a high power of the inverse error, tempered by how they do elsewhere. */
final class Weights {

    /** How much the errors on all series count beside those on one. */
    private static final double ELSEWHERE = 0.3;

    private static final double FLOOR = 0.05;
    private static final double POWER = -4;

    private final double[] everywhere;

    private Weights(double[] everywhere) {
        this.everywhere = everywhere;
    }

    /** Learns how methods do on the whole; series without a trial are left out. */
    static Weights learnt(List<List<Trial>> trials, int methods) {
        double[] everywhere = new double[methods];
        int count = 0;
        for (List<Trial> series : trials) {
            if (!series.isEmpty()) {
                double[] errors = errors(series, methods);
                for (int method = 0; method < methods; method++) {
                    everywhere[method] += errors[method];
                }
                count++;
            }
        }
        for (int method = 0; method < methods; method++) {
            everywhere[method] = count > 0 ? everywhere[method] / count : 1;
        }
        return new Weights(everywhere);
    }

    /** Weights for one series, their sum 1. */
    double[] of(List<Trial> trials) {
        double[] weights = trials.isEmpty() ? everywhere.clone() : errors(trials, everywhere.length);
        double sum = 0;
        for (int method = 0; method < weights.length; method++) {
            double error = (weights[method] + ELSEWHERE * everywhere[method]) / (1 + ELSEWHERE);
            weights[method] = Math.pow(error + FLOOR, POWER);
            sum += weights[method];
        }
        for (int method = 0; method < weights.length; method++) {
            weights[method] /= sum;
        }
        return weights;
    }

    /** Mean errors over the trials, in units of the median method. */
    private static double[] errors(List<Trial> trials, int methods) {
        double[] errors = new double[methods];
        for (int method = 0; method < methods; method++) {
            for (Trial trial : trials) {
                errors[method] += trial.error(method) / trials.size();
            }
        }
        double[] sorted = errors.clone();
        Arrays.sort(sorted);
        double median = (sorted[methods / 2] + sorted[(methods - 1) / 2]) / 2;
        for (int method = 0; method < methods; method++) {
            errors[method] = median > 0 ? errors[method] / median : 1;
        }
        return errors;
    }
}
