package dev.weir.finops.http;

import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetStatus;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.budget.SetBudget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A budget and how it stands, as JSON; amounts as decimal strings.
 *
 * @param status missing outside of its period
 */
public record BudgetView(
        String scope,
        String amount,
        String currency,
        String period,
        List<Double> thresholds,
        long revision,
        Optional<Status> status) {

    /**
     * How it stands.
     *
     * @param forecast what the whole period is expected to cost; missing while nothing is forecast
     * @param burnRate share used over share of time passed
     * @param burnRates the same over the last hours, by ISO 8601 duration
     * @param exhaustedAt when it will be used up at this rate; missing when it lasts
     */
    public record Status(
            Instant start,
            Instant end,
            String actual,
            double used,
            Optional<String> forecast,
            Optional<String> forecastUpper,
            double burnRate,
            Map<String, Double> burnRates,
            Optional<Instant> exhaustedAt) {}

    static BudgetView of(SetBudget set, Optional<BudgetStatus> status) {
        Budget budget = set.budget();
        return new BudgetView(
                budget.scope().toString(),
                CostView.plain(budget.amount()),
                budget.amount().currency().getCurrencyCode(),
                period(budget.period()),
                budget.thresholds(),
                set.revision(),
                status.map(BudgetView::status));
    }

    private static String period(Period period) {
        return switch (period) {
            case Period.Month month -> "month";
            case Period.Quarter quarter -> "quarter";
            case Period.Custom custom -> "custom";
        };
    }

    private static Status status(BudgetStatus status) {
        Map<String, Double> rates = new TreeMap<>();
        status.recent().forEach(rate -> rates.put(rate.window().toString(), rate.rate()));
        return new Status(
                status.period().start(),
                status.period().end(),
                CostView.plain(status.actual()),
                status.set().budget().share(status.actual()),
                status.expected().map(expected -> CostView.plain(expected.cost())),
                status.expected().map(expected -> CostView.plain(expected.upper())),
                status.burnRate(),
                rates,
                status.exhaustedAt());
    }
}
