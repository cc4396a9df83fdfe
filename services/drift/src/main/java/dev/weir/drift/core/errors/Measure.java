package dev.weir.drift.core.errors;

/** What of the answers of a model is watched. */
public enum Measure {
    /** Share of wrong answers of a classifier, between 0 and 1. */
    RATE,
    /** Mean absolute loss of a regression, at least 0. */
    LOSS
}
