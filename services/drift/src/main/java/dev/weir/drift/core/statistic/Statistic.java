package dev.weir.drift.core.statistic;

/** The statistics that features are compared by. */
public enum Statistic {
    PSI,
    KS
}
