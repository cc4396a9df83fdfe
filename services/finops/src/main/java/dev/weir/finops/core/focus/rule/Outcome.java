package dev.weir.finops.core.focus.rule;

/** What became of a rule. */
public enum Outcome {
    PASSED,
    FAILED,
    /** It is about a column that the bill does not have, or no row met its condition. */
    NOT_APPLICABLE,
    /** It is told in words only, or nothing can break it. */
    NOT_EVALUATED
}
