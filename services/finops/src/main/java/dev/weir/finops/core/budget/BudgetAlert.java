package dev.weir.finops.core.budget;

/**
 * A threshold of a budget was passed for the first time in a period.
 *
 * @param threshold share of the budget
 */
public record BudgetAlert(BudgetStatus status, double threshold, Basis basis) {

    /** The same for the same budget, period, threshold and basis. */
    public String id() {
        return status.set().budget().scope() + "/" + status.set().revision() + "/"
                + status.period().start() + "/" + threshold + "/" + basis;
    }
}
