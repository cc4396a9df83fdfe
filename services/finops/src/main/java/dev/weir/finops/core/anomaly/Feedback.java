package dev.weir.finops.core.anomaly;

/** What people say about an anomaly. */
public enum Feedback {
    /** Nothing was unusual: the scope's level is raised. */
    FALSE_ALARM,
    /** Planned, and it may come again at that time of the week: then it is not told. */
    EXPECTED,
    /** Right to tell: the scope is watched as closely as before. */
    CONFIRMED
}
