package dev.weir.deployer.core.gate;

/** What is done about versions whose budget is used up. */
public enum BudgetMode {
    /** Nothing. */
    OFF,
    /** They are let through, with a warning. */
    WARN,
    /** They are held. */
    BLOCK
}
