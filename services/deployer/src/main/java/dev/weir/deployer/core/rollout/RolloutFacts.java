package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.rightsizing.TakenBackSize;
import java.net.URI;
import java.util.Optional;

/**
 * Says what became of a deployment. Each method returns when the fact is safe, and says the same fact under the same id
 * when it is called again.
 */
public interface RolloutFacts {

    void succeeded(CommittedDeployment deployment, ClusterReport report, Optional<URI> endpoint);

    void failed(CommittedDeployment deployment, ClusterReport report, Observation.Failed failure);

    void sizeTakenBack(CommittedDeployment deployment, TakenBackSize takenBack, String reason);

    void rolledBack(CommittedDeployment deployment, TakeBack.Done takeBack, String reason);
}
