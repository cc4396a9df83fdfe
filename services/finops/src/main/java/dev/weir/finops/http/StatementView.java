package dev.weir.finops.http;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.statement.Breakdown;
import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.Trend;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement as JSON; everything that its page shows, and every allocated cost. */
public record StatementView(
        String scope,
        String month,
        boolean closed,
        Instant madeAt,
        String currency,
        Map<String, String> otherCurrencies,
        FiguresView total,
        Optional<String> previous,
        List<TrendView> days,
        List<TrendView> months,
        Map<String, List<LineView>> breakdowns,
        StatementKpiView kpis,
        List<Outlook.Anomaly> anomalies,
        Optional<Outlook.Budget> budget,
        List<Outlook.Expected> forecast,
        List<RecommendationView> recommendations,
        Iterable<AllocatedView> costs) {

    static StatementView of(Statement statement) {
        Map<String, List<LineView>> breakdowns = new LinkedHashMap<>();
        for (Breakdown breakdown : statement.breakdowns()) {
            breakdowns.put(
                    breakdown.dimension().label(),
                    breakdown.lines().stream().map(LineView::of).toList());
        }
        Map<String, String> others = new LinkedHashMap<>();
        statement
                .otherCurrencies()
                .forEach((currency, amount) -> others.put(currency.getCurrencyCode(), FiguresView.plain(amount)));
        return new StatementView(
                statement.scope().label(),
                statement.month().toString(),
                statement.closed(),
                statement.madeAt(),
                statement.currency().getCurrencyCode(),
                others,
                FiguresView.of(statement.total()),
                statement.previous().map(FiguresView::plain),
                statement.days().stream().map(TrendView::of).toList(),
                statement.months().stream().map(TrendView::of).toList(),
                breakdowns,
                StatementKpiView.of(statement),
                statement.anomalies(),
                statement.budget(),
                statement.forecast(),
                statement.recommendations().stream().map(RecommendationView::of).toList(),
                () -> statement.costs().stream().map(AllocatedView::of).iterator());
    }

    /** A day or a month. */
    public record TrendView(LocalDate start, String direct, String idle, String shared) {

        static TrendView of(Trend trend) {
            return new TrendView(
                    trend.start(),
                    FiguresView.plain(trend.direct()),
                    FiguresView.plain(trend.idle()),
                    FiguresView.plain(trend.shared()));
        }
    }

    /** A line of a breakdown. */
    public record LineView(String name, FiguresView figures) {

        static LineView of(Breakdown.Line line) {
            return new LineView(line.name(), FiguresView.of(line.figures()));
        }
    }

    /** A cost after allocation; a share names what was split and how. */
    public record AllocatedView(
            Map<String, String> key,
            Map<String, String> tags,
            Optional<String> splitOf,
            Optional<String> splitMethod,
            FiguresView figures) {

        static AllocatedView of(AllocatedCost cost) {
            Map<String, String> key = new LinkedHashMap<>();
            for (Dimension.Field field : Dimension.Field.values()) {
                key.put(field.label(), field.of(cost.slice()));
            }
            return new AllocatedView(
                    key,
                    cost.slice().allocation().tags(),
                    cost.share().map(AllocatedCost.Share::of),
                    cost.share().map(AllocatedCost.Share::method),
                    FiguresView.of(cost.figures()));
        }
    }
}
