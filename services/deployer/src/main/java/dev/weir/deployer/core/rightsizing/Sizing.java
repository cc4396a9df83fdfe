package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.rollout.CommitId;

/** What becomes of a recommendation. */
public sealed interface Sizing {

    /** A rollout of the deployment is under way; it is asked again when that is over. */
    record Waiting() implements Sizing {}

    /** Nothing changes, since nobody asked for it. */
    record Off(String reason) implements Sizing {}

    /** Nothing changes. */
    record Refused(String reason) implements Sizing {}

    /**
     * It is desired; by this commit, or by an earlier one for the same recommendation.
     *
     * @param path folder of the kustomization
     */
    record Committed(CommitId commit, String path) implements Sizing {}
}
