package dev.weir.cluster.workload;

/** Why a workload cannot be served; the names are those of the event contract. */
public enum FailureReason {
    SIGNATURE_REFUSED,
    DIGEST_MISMATCH,
    ARTIFACT_UNAVAILABLE,
    LOAD_FAILED,
    UNHEALTHY
}
