package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.rightsizing.TakenBackSize;
import java.net.URI;
import java.util.Optional;

/**
 * Follows deployments. Handling a report again after a crash between any two steps finishes what is missing: the
 * failure is said, then the state is taken back, then that is said, and each step finds its own trace.
 */
public final class Rollouts {

    private final DesiredStates states;
    private final RolloutFacts facts;

    public Rollouts(DesiredStates states, RolloutFacts facts) {
        this.states = states;
        this.facts = facts;
    }

    /** Draws the consequences of a report; when it returns they are durable and said. */
    public ReportOutcome observe(ClusterReport report) {
        Optional<CommittedDeployment> spokenOf = report.deployment().isPresent()
                ? states.find(report.deployment().get())
                : states.find(report.revision());
        return spokenOf.map(deployment -> observe(deployment, report)).orElse(ReportOutcome.UNKNOWN);
    }

    private ReportOutcome observe(CommittedDeployment deployment, ClusterReport report) {
        return switch (report.observation()) {
            case Observation.Progressing ignored -> ReportOutcome.PROGRESSING;
            case Observation.Healthy(Optional<URI> endpoint) -> {
                facts.succeeded(deployment, report, endpoint);
                yield ReportOutcome.SUCCEEDED;
            }
            case Observation.Failed failure -> fail(deployment, report, failure);
        };
    }

    /** A size that fails is taken back before the version is. */
    private ReportOutcome fail(CommittedDeployment deployment, ClusterReport report, Observation.Failed failure) {
        String reason = failure.kind() + ": " + failure.message();
        Optional<TakenBackSize> size = states.takeBackSize(deployment, report.revision(), reason);
        if (size.isPresent()) {
            facts.sizeTakenBack(deployment, size.get(), reason);
            return ReportOutcome.SIZE_TAKEN_BACK;
        }
        facts.failed(deployment, report, failure);
        return takeBack(deployment, reason);
    }

    private ReportOutcome takeBack(CommittedDeployment deployment, String reason) {
        return switch (states.takeBack(deployment, reason)) {
            case TakeBack.Superseded ignored -> ReportOutcome.SUPERSEDED;
            case TakeBack.Done done -> {
                facts.rolledBack(deployment, done, reason);
                yield ReportOutcome.ROLLED_BACK;
            }
        };
    }
}
