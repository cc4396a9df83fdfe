package dev.weir.finops.core.desk;

/** By what costs can be summed up. */
public enum CostDimension {
    MODEL,
    VERSION,
    OWNER,
    PROJECT,
    ENVIRONMENT
}
