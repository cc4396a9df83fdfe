package dev.weir.finops.core.budget;

/**
 * A threshold of a budget was passed for the first time in a period; or none is any more, since the budget was set anew.
 *
 * @param threshold share of the budget; 0 when none is passed any more
 */
public record BudgetAlert(BudgetStatus status, double threshold, Basis basis) {

    /** A budget stands below all of its thresholds, unlike the one before it. */
    static BudgetAlert within(BudgetStatus status) {
        return new BudgetAlert(status, 0, Basis.ACTUAL);
    }

    public boolean isWithin() {
        return threshold == 0;
    }

    /** The same for the same budget, period, threshold and basis. */
    public String id() {
        return status.set().budget().scope() + "/" + status.set().revision() + "/"
                + status.period().start() + "/" + threshold + "/" + basis;
    }
}
