package dev.weir.deployer.core.rollout;

import java.util.List;
import java.util.Optional;

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

    /** The deployment with this id, if it was ever placed. */
    Optional<CommittedDeployment> find(DeploymentId id);

    /** The deployment that this commit placed. */
    Optional<CommittedDeployment> find(CommitId commit);

    /** Everything that is desired now, in order of path. */
    List<CommittedDeployment> desired();
}
