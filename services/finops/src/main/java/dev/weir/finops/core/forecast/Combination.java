package dev.weir.finops.core.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Forecasts series together: each method is tried on the last known steps, which it has not seen, and weighs as much
 * as it deserves there; what the whole missed there becomes the interval. Series are worked on in parallel; the result
 * does not depend on it.
 *
 * @param periods steps of the seasons, ascending, at least one; 1 for none
 * @param coverage share of future values that intervals shall hold, between 0 and 1
 */
public record Combination(List<Integer> periods, double coverage) {

    private static final int TRIALS = 3;
    private static final int LEAST = 8;

    public Combination {
        periods = List.copyOf(periods);
        if (periods.isEmpty() || !(coverage > 0 && coverage < 1)) {
            throw new IllegalArgumentException("a combination has a period and a coverage between 0 and 1");
        }
    }

    /**
     * What is said of each series.
     *
     * @param outlook of the combination
     * @param members forecast of each method, by name
     */
    public record Answer(Outlook outlook, Map<String, double[]> members) {}

    /**
     * Forecasts each series from its own history, and from what all have in common.
     *
     * @param histories oldest first, each with at least one value
     */
    public List<Answer> forecast(List<double[]> histories, int horizon) {
        List<List<Trial>> trials = new ArrayList<>();
        histories.forEach(history -> trials.add(new ArrayList<>()));
        for (int trial = 1; trial <= TRIALS; trial++) {
            tried(histories, horizon, trial, trials);
        }
        Map<String, Forecaster> members = Members.learnt(histories, periods);
        Weights weights = Weights.learnt(trials, members.size());
        List<ConformalIntervals.Residuals> residuals = each(
                histories.size(),
                series -> new ConformalIntervals.Residuals(
                        missed(trials.get(series), weights), scale(histories.get(series))));
        ConformalIntervals intervals = ConformalIntervals.learnt(residuals, horizon, coverage);
        return each(histories.size(), series -> {
            double[] history = histories.get(series);
            double[][] said = forecasts(members, history, horizon);
            double[] expected = Trial.combined(said, weights.of(trials.get(series)));
            Outlook outlook = intervals.around(Series.plausible(expected, history), residuals.get(series));
            return new Answer(possible(outlook, history), named(members, said));
        });
    }

    private void tried(List<double[]> histories, int horizon, int trial, List<List<Trial>> trials) {
        int[] known = histories.stream()
                .mapToInt(history -> history.length - trial * steps(history, horizon))
                .toArray();
        List<Integer> longEnough = IntStream.range(0, known.length)
                .filter(series -> known[series] >= LEAST)
                .boxed()
                .toList();
        Map<String, Forecaster> members = Members.learnt(
                longEnough.stream()
                        .map(series -> Arrays.copyOf(histories.get(series), known[series]))
                        .toList(),
                periods);
        List<Trial> made = each(longEnough.size(), index -> {
            int series = longEnough.get(index);
            double[] history = histories.get(series);
            double[] before = Arrays.copyOf(history, known[series]);
            int steps = steps(history, horizon);
            double[] truth = Arrays.copyOfRange(history, known[series], known[series] + steps);
            return new Trial(forecasts(members, before, steps), truth, scale(before));
        });
        for (int index = 0; index < made.size(); index++) {
            trials.get(longEnough.get(index)).add(made.get(index));
        }
    }

    /** Costs that were never negative will not be. */
    private static Outlook possible(Outlook outlook, double[] history) {
        double floor = Arrays.stream(history).allMatch(value -> value >= 0) ? 0 : Double.NEGATIVE_INFINITY;
        return new Outlook(
                outlook.expected(),
                Arrays.stream(outlook.lower())
                        .map(value -> Math.max(floor, value))
                        .toArray(),
                Arrays.stream(outlook.upper())
                        .map(value -> Math.max(floor, value))
                        .toArray());
    }

    private static int steps(double[] history, int horizon) {
        return Math.max(1, Math.min(horizon, history.length / (TRIALS + 2)));
    }

    private static List<double[]> missed(List<Trial> trials, Weights weights) {
        List<double[]> missed = new ArrayList<>();
        for (int trial = 0; trial < trials.size(); trial++) {
            List<Trial> others = new ArrayList<>(trials);
            others.remove(trial);
            missed.add(trials.get(trial).residuals(weights.of(others)));
        }
        return missed;
    }

    private double scale(double[] history) {
        double scale = Series.scale(history, periods.getFirst() <= 31 ? periods.getFirst() : 1);
        return scale > 0 ? scale : Math.max(Math.abs(history[history.length - 1]) * 1e-3, 1e-9);
    }

    private static double[][] forecasts(Map<String, Forecaster> members, double[] history, int horizon) {
        return members.values().stream()
                .map(member -> member.forecast(history, horizon))
                .toArray(double[][]::new);
    }

    private static Map<String, double[]> named(Map<String, Forecaster> members, double[][] said) {
        Map<String, double[]> named = new LinkedHashMap<>();
        for (String name : members.keySet()) {
            named.put(name, said[named.size()]);
        }
        return named;
    }

    private static <T> List<T> each(int count, IntFunction<T> work) {
        return IntStream.range(0, count).parallel().mapToObj(work).toList();
    }
}
