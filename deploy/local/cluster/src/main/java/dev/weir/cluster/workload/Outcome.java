package dev.weir.cluster.workload;

/** What became of a desired workload. */
public sealed interface Outcome {

    /** It is served, verified and healthy. */
    record Ready(ModelVersion model) implements Outcome {}

    /** It is not; what was served before, if anything, still is. */
    record Failed(FailureReason reason, String message) implements Outcome {}
}
