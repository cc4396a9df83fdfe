package dev.weir.deployer.core.rollout;

import java.net.URI;
import java.util.Optional;

/**
 * Says what became of a deployment. Each method returns when the fact is safe, and says the same fact under the same id
 * when it is called again.
 */
public interface RolloutFacts {

    void succeeded(CommittedDeployment deployment, ClusterReport report, Optional<URI> endpoint);

    void failed(CommittedDeployment deployment, ClusterReport report, Observation.Failed failure);

    void rolledBack(CommittedDeployment deployment, TakeBack.Done takeBack, String reason);
}
