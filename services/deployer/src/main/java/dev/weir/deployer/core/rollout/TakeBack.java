package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.VersionNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What became of the wish to take a deployment back. */
public sealed interface TakeBack {

    /**
     * The state before the deployment is desired again.
     *
     * @param commit commit that says so
     * @param restored version that is desired again; none when the model was new
     * @param cause event that it was taken back for; none when the cluster told a failure
     * @param at when, to the second
     */
    record Done(CommitId commit, Optional<VersionNumber> restored, Optional<UUID> cause, Instant at)
            implements TakeBack {}

    /** There is nothing to take back: the deployment is not what is desired any more. */
    record Superseded() implements TakeBack {}
}
