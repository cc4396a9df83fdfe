package dev.weir.drift.core.verdict;

/** What the evidence suggests. */
public enum Recommendation {
    WATCH,
    RETRAIN,
    RECALIBRATE,
    QUARANTINE,
    FIX_UPSTREAM
}
