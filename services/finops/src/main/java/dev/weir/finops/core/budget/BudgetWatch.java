package dev.weir.finops.core.budget;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Adds each cost to the budgets that it counts for, and notices thresholds. Each is told
 * once in a period, from the lowest on, also when several are passed at once.
 */
public final class BudgetWatch {

    private static final List<Duration> WINDOWS =
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

    /**
     * Adds a line of the ledger, which is in the books, to the period that its interval starts in.
     *
     * @param now when it became known
     */
    public List<BudgetAlert> spend(Entry entry, BudgetBooks books, Instant now) {
        if (!counts(entry)) {
            return List.of();
        }
        Money cost = new Money(entry.figures().amount(), entry.slice().currency());
        List<BudgetAlert> alerts = new ArrayList<>();
        for (SetBudget set : books.budgets(CostScope.of(entry.slice().allocation()))) {
            if (set.budget().amount().currency().equals(cost.currency())) {
                set.budget()
                        .period()
                        .containing(entry.interval().start())
                        .ifPresent(period -> alerts.addAll(judge(set, period, cost, books, now)));
            }
        }
        return alerts;
    }

    /** Sums up all budgets anew, for costs that were not booked one by one, as a bill's. */
    public void recount(BudgetBooks books, Instant now) {
        for (SetBudget set : books.all()) {
            set.budget().period().containing(now).ifPresent(period -> books.recount(set, period));
        }
    }

    /**
     * Looks at all budgets, as after a new forecast. One that was set anew and stands below all of its thresholds is
     * told once, when the one before it was not.
     */
    public List<BudgetAlert> look(BudgetBooks books, Instant now) {
        List<BudgetAlert> alerts = new ArrayList<>();
        for (SetBudget set : books.all()) {
            set.budget()
                    .period()
                    .containing(now)
                    .ifPresent(period -> alerts.addAll(judge(set, period, zero(set), books, now)));
        }
        for (SetBudget set : books.succeeding()) {
            set.budget().period().containing(now).ifPresent(period -> {
                Spending spending = books.spend(set, period, zero(set));
                if (spending.isUntold()) {
                    Optional<BudgetStatus.Expectation> expected = expected(set, period, spending.actual(), books, now);
                    alerts.add(BudgetAlert.within(status(set, period, spending.actual(), expected, books, now)));
                }
                books.answered(set);
            });
        }
        return alerts;
    }

    /** How a budget stands in its present period; none outside of a custom one. */
    public Optional<BudgetStatus> status(SetBudget set, BudgetBooks books, Instant now) {
        return set.budget().period().containing(now).map(period -> {
            Money actual = books.spend(set, period, zero(set)).actual();
            return status(set, period, actual, expected(set, period, actual, books, now), books, now);
        });
    }

    /** What is paid; the price of a whole node or pool is told by its parts. */
    private static boolean counts(Entry entry) {
        return switch (entry.slice().kind()) {
            case DIRECT, IDLE, SHARED -> true;
            case CAPACITY, POOL -> false;
        };
    }

    private static List<BudgetAlert> judge(SetBudget set, Interval period, Money cost, BudgetBooks books, Instant now) {
        Spending spending = books.spend(set, period, cost);
        Optional<BudgetStatus.Expectation> expected = expected(set, period, spending.actual(), books, now);
        List<BudgetAlert> alerts = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            Optional<Money> spent = switch (basis) {
                case ACTUAL -> Optional.of(spending.actual());
                case FORECAST -> expected.map(BudgetStatus.Expectation::cost);
            };
            List<Double> passed = spent.map(amount -> passed(set.budget(), amount, spending.told(basis)))
                    .orElse(List.of());
            if (!passed.isEmpty()) {
                books.told(set, period, basis, passed.getLast());
                BudgetStatus status = status(set, period, spending.actual(), expected, books, now);
                passed.forEach(threshold -> alerts.add(new BudgetAlert(status, threshold, basis)));
            }
        }
        return alerts;
    }

    /** The thresholds that an amount passes and that are higher than what was told, in order. */
    private static List<Double> passed(Budget budget, Money amount, double told) {
        double share = budget.share(amount);
        return budget.thresholds().stream()
                .filter(threshold -> share >= threshold && threshold > told)
                .sorted()
                .toList();
    }

    private static Optional<BudgetStatus.Expectation> expected(
            SetBudget set, Interval period, Money actual, BudgetBooks books, Instant now) {
        return now.isBefore(period.end())
                ? books.remaining(set.budget().scope(), now, period.end(), zero(set))
                        .map(rest -> new BudgetStatus.Expectation(actual.plus(rest.cost()), actual.plus(rest.upper())))
                : Optional.empty();
    }

    private static BudgetStatus status(
            SetBudget set,
            Interval period,
            Money actual,
            Optional<BudgetStatus.Expectation> expected,
            BudgetBooks books,
            Instant now) {
        List<BudgetStatus.BurnRate> recent = WINDOWS.stream()
                .map(window -> BudgetStatus.burnRate(
                        set.budget(),
                        period,
                        window,
                        books.spent(set.budget().scope(), new Interval(now.minus(window), now), zero(set))))
                .toList();
        return new BudgetStatus(set, period, actual, expected, recent, now);
    }

    private static Money zero(SetBudget set) {
        return Money.zero(set.budget().amount().currency());
    }
}
