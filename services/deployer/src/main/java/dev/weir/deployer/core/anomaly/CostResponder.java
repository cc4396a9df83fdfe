package dev.weir.deployer.core.anomaly;

import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.DesiredStates;
import dev.weir.deployer.core.rollout.TakeBack;
import java.util.Optional;

/**
 * Takes back deployments that brought an anomaly of costs about, where that is asked for. A deployment is taken back
 * once, whoever did it and why: what a person made desired again stays. Hearing an anomaly again finds what was done.
 */
public final class CostResponder {

    private final RollbackPolicy policy;
    private final DesiredStates states;

    public CostResponder(RollbackPolicy policy, DesiredStates states) {
        this.policy = policy;
        this.states = states;
    }

    /** Hears an anomaly; when it returns the consequences are durable. */
    public Response hear(CostAnomaly anomaly) {
        return deployment(anomaly)
                .map(deployment -> respond(anomaly, deployment))
                .orElseGet(() -> new Response.Recorded("no deployment is known by this id"));
    }

    private Response respond(CostAnomaly anomaly, CommittedDeployment deployment) {
        return policy.objection(anomaly, deployment)
                .<Response>map(Response.Recorded::new)
                .orElseGet(() -> takeBack(anomaly, deployment));
    }

    private Response takeBack(CostAnomaly anomaly, CommittedDeployment deployment) {
        String reason = "COST_ANOMALY: " + anomaly.words();
        return switch (states.takeBackOnce(deployment, anomaly.event(), reason)) {
            case TakeBack.Done done -> new Response.RolledBack(deployment, done, reason);
            case TakeBack.Superseded ignored ->
                new Response.Recorded("the deployment is not desired any more, or was taken back before");
        };
    }

    private Optional<CommittedDeployment> deployment(CostAnomaly anomaly) {
        try {
            return states.find(DeploymentId.parse(anomaly.deployment()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
