package dev.weir.finops.core.budget;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Budgets and what was spent of them, inside one transaction. */
public interface BudgetBooks {

    /** The budgets of some scopes, in one order. */
    List<SetBudget> budgets(Collection<CostScope> scopes);

    /** All budgets, in one order. */
    List<SetBudget> all();

    /** Keeps a budget in place of the one of its scope; what was told of that one is forgotten. */
    SetBudget set(Budget budget);

    /** Forgets the budget of a scope; false when there was none. */
    boolean remove(CostScope scope);

    /**
     * Adds to what was spent in a period. The first time that a period is looked at, its costs are taken from the
     * books, in which the cost is already.
     */
    Spending spend(SetBudget budget, Interval period, Money cost);

    /** Sums up anew what was spent in a period, for costs that came by other ways than {@link #spend}. */
    void recount(SetBudget budget, Interval period);

    /** What a scope cost in an interval, by whole hours, in the currency of the amount. */
    Money spent(CostScope scope, Interval interval, Money zero);

    /** What is expected from an instant to the end of a period beside what was spent; none while nothing is forecast. */
    Optional<BudgetStatus.Expectation> remaining(CostScope scope, Instant from, Instant to, Money zero);

    /** Budgets in place of one of which a threshold was told, until it is noted that they were answered for. */
    List<SetBudget> succeeding();

    /** Notes that it is known how a budget stands which took the place of another. */
    void answered(SetBudget budget);

    /** Notes the highest threshold that was told in a period. */
    void told(SetBudget budget, Interval period, Basis basis, double threshold);
}
