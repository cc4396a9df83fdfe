package dev.weir.drift.core.detector;

/** What a detector says after a value. */
public enum Reading {
    /** Nothing changed, as far as can be seen. */
    STEADY,
    /** The values may be about to rise. */
    WARNING,
    /** The values fell: a change, and for errors good news. */
    FELL,
    /** The values rose. */
    ROSE;

    /** Whether a change is said, in either direction. */
    public boolean isChange() {
        return this == FELL || this == ROSE;
    }
}
