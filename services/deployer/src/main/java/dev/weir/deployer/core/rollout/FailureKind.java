package dev.weir.deployer.core.rollout;

/** What kind of failure a cluster saw. */
public enum FailureKind {
    UNSPECIFIED,
    SIGNATURE_REFUSED,
    DIGEST_MISMATCH,
    ARTIFACT_UNAVAILABLE,
    LOAD_FAILED,
    UNHEALTHY,
    TIMED_OUT
}
