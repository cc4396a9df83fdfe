package dev.weir.finops.core.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forecasts each scope once per grain and step, from the costs that are known when the step has settled. */
public final class ForecastDesk {

    private static final int LEAST = 3;

    private final double coverage;
    private final Duration settling;
    private final int scopes;

    /**
     * @param coverage share of the future that intervals shall hold, between 0 and 1
     * @param settling how long usage of a step may take to arrive
     * @param scopes how many scopes are forecast, the most expensive first
     */
    public ForecastDesk(double coverage, Duration settling, int scopes) {
        this.coverage = coverage;
        this.settling = settling;
        this.scopes = scopes;
    }

    /** The forecasts of a grain that are due; none when they were made before. */
    public List<CostForecast> run(Grain grain, ForecastBooks books, Instant now) {
        Instant origin = grain.start(now.minus(settling));
        if (!books.due(grain, origin)) {
            return List.of();
        }
        List<CostHistory> histories = books.histories(grain, origin, scopes);
        if (histories.isEmpty() || !books.begin(grain, origin)) {
            return List.of();
        }
        histories.forEach(history -> books.came(grain, history));
        books.forget(grain, grain.plus(origin, -4L * grain.horizon()));
        List<CostForecast> forecasts = new ArrayList<>();
        byCurrency(histories).values().forEach(pool -> forecasts.addAll(forecast(grain, origin, pool)));
        forecasts.forEach(books::keep);
        return forecasts;
    }

    private List<CostForecast> forecast(Grain grain, Instant origin, List<CostHistory> pool) {
        List<Combination.Answer> answers = new Combination(grain.periods(), coverage)
                .forecast(pool.stream().map(CostHistory::costs).toList(), grain.horizon());
        return IntStream.range(0, pool.size())
                .mapToObj(index -> {
                    CostHistory history = pool.get(index);
                    Outlook outlook = answers.get(index).outlook();
                    return new CostForecast(
                            history.scope(),
                            history.currency(),
                            grain,
                            origin,
                            coverage,
                            points(grain, origin, outlook));
                })
                .toList();
    }

    private static List<CostForecast.Point> points(Grain grain, Instant origin, Outlook outlook) {
        return IntStream.range(0, grain.horizon())
                .mapToObj(step -> new CostForecast.Point(
                        grain.plus(origin, step),
                        outlook.expected()[step],
                        outlook.lower()[step],
                        outlook.upper()[step]))
                .toList();
    }

    private static Map<String, List<CostHistory>> byCurrency(List<CostHistory> histories) {
        return histories.stream()
                .filter(history -> history.costs().length >= LEAST)
                .collect(Collectors.groupingBy(
                        history -> history.currency().getCurrencyCode(), LinkedHashMap::new, Collectors.toList()));
    }
}
