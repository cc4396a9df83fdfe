package dev.weir.deployer.core;

import java.math.MathContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How the budget of a scope stood when a threshold of it was passed.
 *
 * @param budget of the period, more than nothing
 * @param actual what was spent in the period so far
 * @param forecast what the period is expected to cost; none while nothing is forecast
 * @param start of the period
 * @param end of the period, not within it
 * @param revision grows whenever the budget is set
 * @param at when it stood so
 */
public record BudgetUse(
        CostScope scope,
        Money budget,
        Money actual,
        Optional<Money> forecast,
        Instant start,
        Instant end,
        long revision,
        Instant at) {

    private static final Comparator<BudgetUse> AGE = Comparator.comparingLong(BudgetUse::revision)
            .thenComparing(BudgetUse::start)
            .thenComparing(BudgetUse::at);

    public BudgetUse {
        if (budget.amount().signum() == 0) {
            throw new IllegalArgumentException("a budget is more than nothing");
        }
        if (!actual.currency().equals(budget.currency())
                || !forecast.map(Money::currency).orElse(budget.currency()).equals(budget.currency())) {
            throw new IllegalArgumentException("what is spent of a budget is in its currency");
        }
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a budget's period ends after it starts");
        }
    }

    /** Whether it tells of a later revision or period than another of its scope, or the same of both later on. */
    public boolean isNewerThan(BudgetUse other) {
        return AGE.compare(this, other) > 0;
    }

    /** Whether an instant lies in the period. */
    public boolean covers(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /** Share of the budget that was spent. */
    public double share() {
        return share(actual);
    }

    /** Share of the budget that the period is expected to cost. */
    public Optional<Double> forecastShare() {
        return forecast.map(this::share);
    }

    private double share(Money cost) {
        return cost.amount().divide(budget.amount(), MathContext.DECIMAL64).doubleValue();
    }
}
