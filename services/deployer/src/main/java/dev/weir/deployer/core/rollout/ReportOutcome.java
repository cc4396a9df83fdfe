package dev.weir.deployer.core.rollout;

/** What became of a cluster's report. */
public enum ReportOutcome {
    /** No deployment is known under its id or its commit. */
    UNKNOWN,
    /** The cluster is still at work; there is nothing to say yet. */
    PROGRESSING,
    SUCCEEDED,
    /** The deployment failed and the state before it is desired again. */
    ROLLED_BACK,
    /** The deployment failed with a new size, and has the size before again. */
    SIZE_TAKEN_BACK,
    /** The deployment failed, but is not desired any more. */
    SUPERSEDED
}
