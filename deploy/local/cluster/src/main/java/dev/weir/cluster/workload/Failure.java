package dev.weir.cluster.workload;

/**
 * A workload could not be served.
 *
 * @param reason what kind of failure
 * @param passing whether another try may succeed
 * @param message what happened, for people
 */
public record Failure(FailureReason reason, boolean passing, String message) {

    /** A failure that stays until the manifests change. */
    public static Failure lasting(FailureReason reason, String message) {
        return new Failure(reason, false, message);
    }

    /** A failure that is worth another try. */
    public static Failure passing(FailureReason reason, String message) {
        return new Failure(reason, true, message);
    }
}
