package dev.weir.finops.core.forecast;

import java.util.Arrays;

/** Arithmetic of equally spaced values. */
final class Series {

    private Series() {}

    static double mean(double[] series, int from, int to) {
        double sum = 0;
        for (int step = from; step < to; step++) {
            sum += series[step];
        }
        return sum / (to - from);
    }

    /** Correlation of the series with itself some steps before, between -1 and 1; 0 for a constant. */
    static double autocorrelation(double[] series, int lag) {
        double mean = mean(series, 0, series.length);
        double covariance = 0;
        double variance = 0;
        for (int step = 0; step < series.length; step++) {
            double deviation = series[step] - mean;
            variance += deviation * deviation;
            covariance += step >= lag ? deviation * (series[step - lag] - mean) : 0;
        }
        return variance > 0 ? covariance / variance : 0;
    }

    /** Mean absolute difference of values a season apart, by which errors are scaled (Hyndman and Koehler 2006). */
    static double scale(double[] series, int period) {
        int season = period < series.length ? period : 1;
        double sum = 0;
        for (int step = season; step < series.length; step++) {
            sum += Math.abs(series[step] - series[step - season]);
        }
        return series.length > season ? sum / (series.length - season) : 0;
    }

    /** What can be: none below zero where none ever was, and no further than the range was wide. */
    static double[] plausible(double[] forecast, double[] history) {
        double least = Arrays.stream(history).min().orElseThrow();
        double most = Arrays.stream(history).max().orElseThrow();
        double room = most - least;
        double floor = least >= 0 ? Math.max(0, least - room) : least - room;
        return Arrays.stream(forecast)
                .map(value -> Double.isFinite(value) ? value : history[history.length - 1])
                .map(value -> Math.clamp(value, floor, most + room))
                .toArray();
    }
}
