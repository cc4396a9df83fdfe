package dev.weir.finops.cli;

import dev.weir.finops.core.forecast.Combination;
import dev.weir.finops.core.forecast.ForecastScore;
import dev.weir.finops.core.forecast.Forecaster;
import dev.weir.finops.core.forecast.NaiveTwo;
import dev.weir.finops.core.forecast.SeasonalNaive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Scores the combination, each of its methods, and the competition's benchmarks on the same series. */
final class ForecastEvaluation {

    static final String COMBINATION = "combination";
    static final String NAIVE_TWO = "Naive2";
    private static final String SEASONAL_NAIVE = "sNaive";

    /** Series that learn from each other; more than that would need much memory at once. */
    private static final int POOL = 1_000;

    private static final double COVERAGE = 0.95;

    private final Frequency frequency;
    private final Map<String, List<ForecastScore>> scores = new LinkedHashMap<>();

    ForecastEvaluation(Frequency frequency) {
        this.frequency = frequency;
    }

    /**
     * Forecasts each series and scores the answers.
     *
     * @param progress told how many series are done
     * @return mean scores by method, the benchmarks first, then the combination
     */
    Map<String, ForecastScore> scores(List<M4Series> series, IntConsumer progress) {
        for (int from = 0; from < series.size(); from += POOL) {
            int to = Math.min(series.size(), from + POOL);
            score(series.subList(from, to));
            progress.accept(to);
        }
        Map<String, ForecastScore> means = new LinkedHashMap<>();
        scores.forEach((method, each) -> means.put(method, ForecastScore.mean(each)));
        return means;
    }

    private void score(List<M4Series> pool) {
        int horizon = pool.stream().mapToInt(each -> each.truth().length).max().orElseThrow();
        List<Combination.Answer> answers = new Combination(frequency.seasons(), COVERAGE)
                .forecast(pool.stream().map(M4Series::history).toList(), horizon);
        for (int index = 0; index < pool.size(); index++) {
            M4Series series = pool.get(index);
            benchmark(series, SEASONAL_NAIVE, new SeasonalNaive(frequency.period()));
            benchmark(series, NAIVE_TWO, new NaiveTwo(frequency.period()));
            Combination.Answer answer = answers.get(index);
            add(COMBINATION, ForecastScore.of(series.history(), series.truth(), answer.outlook(), frequency.period()));
            answer.members().forEach((method, said) -> add(method, score(series, said)));
        }
    }

    private void benchmark(M4Series series, String name, Forecaster forecaster) {
        add(name, score(series, forecaster.forecast(series.history(), series.truth().length)));
    }

    private ForecastScore score(M4Series series, double[] said) {
        return ForecastScore.of(series.history(), series.truth(), said, frequency.period());
    }

    private void add(String method, ForecastScore score) {
        scores.computeIfAbsent(method, name -> new ArrayList<>()).add(score);
    }
}
