package dev.weir.finops.core.budget;

/** What passed a threshold. */
public enum Basis {
    ACTUAL,
    FORECAST
}
