package dev.weir.drift.core.history;

/** What changed: the data that is asked, or the truth behind it. */
public enum DriftKind {
    DATA,
    CONCEPT
}
