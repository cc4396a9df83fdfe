package dev.weir.finops.core.budget;

/**
 * A budget as it is kept.
 *
 * @param revision grows whenever any budget is set, so that thresholds of a changed budget are told anew
 */
public record SetBudget(Budget budget, long revision) {}
