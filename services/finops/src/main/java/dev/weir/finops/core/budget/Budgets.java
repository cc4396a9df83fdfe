package dev.weir.finops.core.budget;

import dev.weir.finops.core.scope.CostScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Budgets as people keep them; each call is a transaction. */
public interface Budgets {

    /** Keeps a budget in place of the one of its scope. */
    SetBudget set(Budget budget);

    /** Forgets the budget of a scope; false when there was none. */
    boolean remove(CostScope scope);

    /** All budgets by scope. */
    List<SetBudget> all();

    /** The budget of a scope, if it has one. */
    Optional<SetBudget> of(CostScope scope);

    /** How a budget stands; none outside of its period. */
    Optional<BudgetStatus> status(SetBudget budget, Instant now);
}
