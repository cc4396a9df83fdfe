package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.rightsizing.SizingState.Decision;
import dev.weir.deployer.core.rightsizing.SizingState.Outcome;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.DesiredStates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows recommendations for a model, or says why not. One that comes while a rollout is under way waits for the
 * cluster to say that it ended well; a later one for the same resource takes its place.
 */
public final class Rightsizer {

    private final SizingPolicy policy;
    private final DesiredStates states;

    public Rightsizer(SizingPolicy policy, DesiredStates states) {
        this.policy = policy;
        this.states = states;
    }

    /** What is known after a fact was heard, and what there is to say. */
    public record Progress(SizingState state, List<Decision> decisions) {

        public Progress {
            decisions = List.copyOf(decisions);
        }
    }

    /** Hears a recommendation; one that was decided already stays decided. */
    public Progress recommended(SizingState before, Recommendation recommendation) {
        return before.isDecided(recommendation.event())
                ? new Progress(before, List.of())
                : decide(before.waitingFor(recommendation));
    }

    /** Hears that a cluster runs what a commit wants of an environment. */
    public Progress healthy(SizingState before, String environment, String cluster, CommitId commit) {
        return decide(before.healthyAt(SizingState.place(environment, cluster), commit));
    }

    private Progress decide(SizingState before) {
        SizingState state = before;
        List<Decision> decisions = new ArrayList<>();
        for (Recommendation recommendation : before.waiting()) {
            Optional<Decision> decision = decide(state, recommendation);
            if (decision.isPresent()) {
                state = state.decided(decision.get());
                decisions.add(decision.get());
            }
        }
        return new Progress(state, decisions);
    }

    private Optional<Decision> decide(SizingState state, Recommendation recommendation) {
        Optional<CommittedDeployment> deployment = deployment(recommendation);
        String cluster = deployment
                .map(CommittedDeployment::cluster)
                .map(ClusterName::toString)
                .orElse("");
        Sizing sizing =
                deployment.map(found -> follow(state, recommendation, found)).orElseGet(() -> stranger(recommendation));
        return switch (sizing) {
            case Sizing.Waiting ignored -> Optional.empty();
            case Sizing.Off(String reason) ->
                Optional.of(new Decision(recommendation, cluster, Outcome.OFF, reason, "", ""));
            case Sizing.Refused(String reason) ->
                Optional.of(new Decision(recommendation, cluster, Outcome.REFUSED, reason, "", ""));
            case Sizing.Committed committed ->
                Optional.of(new Decision(
                        recommendation,
                        cluster,
                        Outcome.COMMITTED,
                        recommendation.reason(),
                        committed.commit().hex(),
                        committed.path()));
        };
    }

    private Sizing follow(SizingState state, Recommendation recommendation, CommittedDeployment deployment) {
        String place = SizingState.place(
                deployment.environment().name(), deployment.cluster().toString());
        return policy.unasked(recommendation, deployment)
                .<Sizing>map(Sizing.Off::new)
                .or(() -> policy.objection(recommendation, deployment).map(Sizing.Refused::new))
                .orElseGet(() -> states.resize(deployment, recommendation, state.healthyAt(place)));
    }

    private Sizing stranger(Recommendation recommendation) {
        String reason = "no deployment is known by this id";
        return policy.names(recommendation.model()) ? new Sizing.Refused(reason) : new Sizing.Off(reason);
    }

    private Optional<CommittedDeployment> deployment(Recommendation recommendation) {
        try {
            return states.find(DeploymentId.parse(recommendation.deployment()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
