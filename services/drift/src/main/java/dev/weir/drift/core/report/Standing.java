package dev.weir.drift.core.report;

/** How a version stands after its last window. */
public enum Standing {
    /** Nothing differs. */
    STABLE,
    /** Something differs, not yet for long enough to be said. */
    DIFFERS,
    /** Drift was said, and something still differs or errors are still more. */
    DRIFTED,
    /** The last window could not be tested. */
    UNTESTED
}
