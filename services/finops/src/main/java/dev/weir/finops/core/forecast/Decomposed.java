package dev.weir.finops.core.forecast;

import java.util.Arrays;
import java.util.List;

/**
 * Seasons are taken out one after the other, the shortest first and twice over, as MSTL does (Bandara, Hyndman and
 * Bergmeir 2021); each goes on as it was last, and what remains is forecast by itself. Positive series are taken in
 * logarithms where asked for, so that seasons are shares.
 *
 * @param periods steps of the seasons, ascending
 * @param rest forecasts what is no season
 * @param logarithms whether seasons are shares of the level rather than amounts
 */
public record Decomposed(List<Integer> periods, Forecaster rest, boolean logarithms) implements Forecaster {

    private static final int ROUNDS = 2;

    public Decomposed {
        periods = List.copyOf(periods);
    }

    @Override
    public double[] forecast(double[] history, int horizon) {
        boolean shares = logarithms && Arrays.stream(history).allMatch(value -> value > 0);
        double[] series = shares ? Arrays.stream(history).map(Math::log).toArray() : history;
        int[] usable = periods.stream()
                .mapToInt(Integer::intValue)
                .filter(period -> history.length >= 2 * period + 1)
                .toArray();
        double[][] seasons = seasons(series, usable);
        double[] remainder = series;
        for (double[] season : seasons) {
            remainder = SeasonalTrend.minus(remainder, season);
        }
        double[] next = rest.forecast(remainder, horizon);
        for (int step = 0; step < horizon; step++) {
            for (int index = 0; index < usable.length; index++) {
                next[step] += seasons[index][history.length - usable[index] + step % usable[index]];
            }
            next[step] = shares ? Math.exp(next[step]) : next[step];
        }
        return Series.plausible(next, history);
    }

    private static double[][] seasons(double[] series, int[] periods) {
        double[][] seasons = new double[periods.length][series.length];
        int rounds = periods.length > 1 ? ROUNDS : 1;
        for (int round = 0; round < rounds; round++) {
            for (int index = 0; index < periods.length; index++) {
                double[] others = series;
                for (int other = 0; other < periods.length; other++) {
                    others = other == index ? others : SeasonalTrend.minus(others, seasons[other]);
                }
                seasons[index] = new SeasonalTrend(periods[index], 11 + 4 * index).season(others);
            }
        }
        return seasons;
    }
}
