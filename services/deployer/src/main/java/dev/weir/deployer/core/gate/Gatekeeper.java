package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Settlement;
import dev.weir.deployer.core.SignatureVerifier;
import dev.weir.deployer.core.rollout.DesiredStates;
import dev.weir.deployer.core.rollout.Placement;
import java.util.ArrayList;
import java.util.List;

/**
 * Hears facts, lets versions through and says so once. What is said depends on the facts alone and not on their order,
 * with two exceptions that are inherent: whether a version comes too late depends on what is desired when it comes, and
 * whether its budget is used up on what was spent by then.
 */
public final class Gatekeeper {

    private final DeploymentPolicy policy;
    private final SignatureVerifier verifier;
    private final DesiredStates states;

    public Gatekeeper(DeploymentPolicy policy, SignatureVerifier verifier, DesiredStates states) {
        this.policy = policy;
        this.verifier = verifier;
        this.states = states;
    }

    /**
     * Hears a fact. A version that is in Git stays as it is. A version that was blocked is let through when a later
     * fact clears it, for example a new scan; that it is blocked is said once.
     */
    public Progress hear(Candidate before, Fact fact) {
        Candidate after = before.with(fact, verifier);
        return switch (after.settlement()) {
            case COMMITTED -> new Progress(after, new Outcome.Nothing());
            case OPEN, BLOCKED -> decide(after);
        };
    }

    private Progress decide(Candidate candidate) {
        return switch (policy.decide(candidate)) {
            case Decision.Wait ignored -> new Progress(candidate, new Outcome.Nothing());
            case Decision.Block block -> block(candidate, block);
            case Decision.Deploy deploy -> deploy(candidate, deploy);
        };
    }

    private Progress deploy(Candidate candidate, Decision.Deploy deploy) {
        return switch (states.place(deploy.deployment())) {
            case Placement.Committed placed ->
                new Progress(
                        candidate.settled(Settlement.COMMITTED),
                        new Outcome.Committed(deploy.deployment(), placed, deploy.gates()));
            case Placement.Outdated late ->
                block(candidate, new Decision.Block(deploy.deployment().publication(), outdated(deploy.gates(), late)));
        };
    }

    private static Progress block(Candidate candidate, Decision.Block block) {
        Outcome outcome = switch (candidate.settlement()) {
            case BLOCKED, COMMITTED -> new Outcome.Nothing();
            case OPEN -> new Outcome.Blocked(block.publication(), block.gates());
        };
        return new Progress(candidate.settled(Settlement.BLOCKED), outcome);
    }

    private static List<GateResult> outdated(List<GateResult> passed, Placement.Outdated late) {
        List<GateResult> gates = new ArrayList<>(passed);
        gates.add(new GateResult(
                GateName.ORDER, new GateDecision.Refused("version " + late.newer() + " is desired already")));
        return gates;
    }
}
