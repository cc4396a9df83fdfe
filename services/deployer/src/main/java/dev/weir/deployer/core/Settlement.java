package dev.weir.deployer.core;

/** What was already said about a version. */
public enum Settlement {
    /** Nothing. */
    OPEN,
    /** That a gate refused it. A later fact may still clear it. */
    BLOCKED,
    /** That it is in Git. Final. */
    COMMITTED
}
