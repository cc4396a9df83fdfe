package dev.weir.cluster.workload;

/**
 * What the cluster has to say about a deployment.
 *
 * @param overlay where it was asked for
 * @param object the InferenceService, or what stands for it when its manifest is broken
 * @param revision commit that asked for it
 * @param deploymentId deployment; empty when its manifest is broken
 * @param outcome what became of it
 */
public record Observation(Overlay overlay, ObjectName object, String revision, String deploymentId, Outcome outcome) {

    static Observation of(Desired.Wanted wanted, Outcome outcome) {
        Workload workload = wanted.workload();
        return new Observation(
                wanted.overlay(),
                workload.object(),
                wanted.revision(),
                workload.deployment().id(),
                outcome);
    }

    static Observation of(Desired.Broken broken) {
        ObjectName stand =
                new ObjectName(broken.overlay().environment(), broken.overlay().model());
        Outcome outcome = new Outcome.Failed(FailureReason.LOAD_FAILED, broken.message());
        return new Observation(broken.overlay(), stand, broken.revision(), "", outcome);
    }
}
