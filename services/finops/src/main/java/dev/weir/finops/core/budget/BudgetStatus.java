package dev.weir.finops.core.budget;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a budget stands in a period.
 *
 * @param actual what was spent so far
 * @param expected what the period is expected to cost; none while nothing is forecast
 * @param recent how fast it was spent lately, the shortest window first
 * @param at when it was looked at
 */
public record BudgetStatus(
        SetBudget set,
        Interval period,
        Money actual,
        Optional<Expectation> expected,
        List<BurnRate> recent,
        Instant at) {

    public BudgetStatus {
        recent = List.copyOf(recent);
    }

    /**
     * What a whole period is expected to cost.
     *
     * @param upper upper end of the interval
     */
    public record Expectation(Money cost, Money upper) {}

    /**
     * How fast a budget was spent in a window that ended when it was looked at.
     *
     * @param rate cost of the window over what the budget allows for it; 1 uses it up exactly at the end
     */
    public record BurnRate(Duration window, double rate) {}

    /** Share of the budget that was used, over the share of the period that has passed; 0 before it began. */
    public double burnRate() {
        double passed = passed();
        return passed > 0 ? set.budget().share(actual) / passed : 0;
    }

    /** When the budget will be used up at the rate of the period so far, if that is before the period ends. */
    public Optional<Instant> exhaustedAt() {
        double used = set.budget().share(actual);
        if (used <= 0 || used >= 1 || passed() <= 0) {
            return Optional.empty();
        }
        double length = Duration.between(period.start(), period.end()).toMillis() * passed() / used;
        Instant exhausted = period.start().plusMillis((long) length);
        return exhausted.isBefore(period.end()) ? Optional.of(exhausted) : Optional.empty();
    }

    /** How fast an amount of a window used the budget. */
    static BurnRate burnRate(Budget budget, Interval period, Duration window, Money spent) {
        double part = (double) window.toMillis()
                / Duration.between(period.start(), period.end()).toMillis();
        return new BurnRate(window, budget.share(spent) / part);
    }

    private double passed() {
        double length = Duration.between(period.start(), period.end()).toMillis();
        return Math.clamp(Duration.between(period.start(), at).toMillis() / length, 0.0, 1.0);
    }
}
