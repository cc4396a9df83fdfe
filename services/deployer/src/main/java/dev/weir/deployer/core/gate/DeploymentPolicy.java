package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.Signature;
import dev.weir.deployer.core.TargetEstimate;
import dev.weir.deployer.core.rollout.Clusters;
import dev.weir.deployer.core.rollout.Deployment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All gates together. Pure: the same facts get the same decision, in whatever order they came. */
public final class DeploymentPolicy {

    private final List<Gate> gates;
    private final CostGate cost;
    private final Clusters clusters;

    /**
     * @param cost judges cost and chooses the target
     * @param approval judges approvals
     * @param protection holds what may have learned from an attack
     * @param budget looks at what was spent
     * @param clusters where each environment runs
     */
    public DeploymentPolicy(
            CostGate cost, ApprovalGate approval, ProtectionGate protection, BudgetGate budget, Clusters clusters) {
        this.gates = List.of(
                new NameGate(),
                new FormatGate(),
                new ScanGate(),
                new SignatureGate(),
                cost,
                approval,
                protection,
                budget);
        this.cost = cost;
        this.clusters = clusters;
    }

    /** Decides; a version that was not published yet waits. */
    public Decision decide(Candidate candidate) {
        return candidate
                .publication()
                .map(published -> decide(published, candidate))
                .orElseGet(() -> new Decision.Wait(List.of()));
    }

    private Decision decide(Publication published, Candidate candidate) {
        List<GateResult> results = gates.stream()
                .map(gate -> new GateResult(gate.name(), gate.judge(published, candidate)))
                .toList();
        if (results.stream().anyMatch(result -> result.decision() instanceof GateDecision.Refused)) {
            return new Decision.Block(published, results);
        }
        if (results.stream().anyMatch(result -> result.decision() instanceof GateDecision.Pending)) {
            return new Decision.Wait(results);
        }
        return deployments(published, candidate)
                .<Decision>map(deployment -> new Decision.Deploy(deployment, results))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every gate passed, yet there is nothing to deploy"));
    }

    private Stream<Deployment> deployments(Publication published, Candidate candidate) {
        Optional<Signature> signature = candidate.signature();
        Optional<TargetEstimate> target =
                candidate.estimates().flatMap(estimates -> cost.choose(published.environment(), estimates));
        return published.servable().stream()
                .flatMap(artifact -> signature.stream()
                        .flatMap(signed -> target.stream()
                                .map(chosen -> new Deployment(
                                        published,
                                        clusters.of(published.environment()),
                                        chosen.target(),
                                        artifact,
                                        signed.bundle()))));
    }
}
