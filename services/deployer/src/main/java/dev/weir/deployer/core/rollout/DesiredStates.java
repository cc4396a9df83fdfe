package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rightsizing.Sizing;
import dev.weir.deployer.core.rightsizing.TakenBackSize;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desired state of every cluster, kept durably and with its history. Every method may be called again after a
 * crash at any point: what was done is found and not done twice. When the store cannot be reached, each fails
 * transiently.
 */
public interface DesiredStates {

    /** Makes a deployment desired, unless a newer version is. */
    Placement place(Deployment deployment);

    /** Makes the state before a deployment desired again, if the deployment is what is desired now. */
    TakeBack takeBack(CommittedDeployment failed, String reason);

    /**
     * As {@link #takeBack}, for an event, of a deployment that was never taken back before; for the same event the same
     * again.
     */
    TakeBack takeBackOnce(CommittedDeployment deployment, UUID event, String reason);

    /**
     * Changes what a deployment keeps, if it is desired and no rollout of it is under way.
     *
     * @param healthy commit that a cluster last said to run well in the deployment's place
     */
    Sizing resize(CommittedDeployment deployment, Recommendation recommendation, Optional<CommitId> healthy);

    /**
     * Takes back the newest size of a deployment that a revision holds.
     *
     * @return empty when it holds none, or the deployment is not desired any more
     */
    Optional<TakenBackSize> takeBackSize(CommittedDeployment deployment, CommitId revision, String reason);

    /** Every size that was ever taken back. */
    List<TakenBackSize> sizesTakenBack();

    /** The deployment with this id, if it was ever placed. */
    Optional<CommittedDeployment> find(DeploymentId id);

    /** The deployment that this commit placed. */
    Optional<CommittedDeployment> find(CommitId commit);

    /** Everything that is desired now, in order of path. */
    List<CommittedDeployment> desired();
}
