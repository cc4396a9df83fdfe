package dev.weir.drift.core.verdict;

/** Why traffic differs. */
public enum Cause {
    UNSPECIFIED,
    /** The world changed. */
    DRIFT,
    /** Someone attacks. */
    ATTACK,
    /** The data are broken. */
    DATA_QUALITY,
    /** A known season came back. */
    SEASONAL_RETURN
}
