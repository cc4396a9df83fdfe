package dev.weir.registry.core.retraining;

/** What the drift service advises. */
public enum Recommendation {
    WATCH,
    RETRAIN,
    RECALIBRATE,
    QUARANTINE,
    FIX_UPSTREAM
}
