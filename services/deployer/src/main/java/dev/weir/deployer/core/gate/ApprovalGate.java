package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.Review;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Pending;
import dev.weir.deployer.core.gate.GateDecision.Refused;
import java.util.Set;

/** Asks for approval where policy says so. A rejection counts everywhere. */
public final class ApprovalGate implements Gate {

    private final Set<Environment> asked;

    /**
     * @param asked environments that need approval
     */
    public ApprovalGate(Set<Environment> asked) {
        this.asked = Set.copyOf(asked);
    }

    @Override
    public GateName name() {
        return GateName.APPROVAL;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return known.review().map(ApprovalGate::judge).orElseGet(() -> unreviewed(published.environment()));
    }

    private static GateDecision judge(Review review) {
        return switch (review) {
            case Review.Approved(String approver, var ignored) -> new Passed(approver + " approved it");
            case Review.Rejected(String approver, String reason) ->
                new Refused(approver + " rejected it" + (reason.isBlank() ? "" : ": " + reason));
        };
    }

    private GateDecision unreviewed(Environment environment) {
        return asked.contains(environment)
                ? new Pending("nobody approved it for " + environment + " yet")
                : new Passed(environment + " asks for no approval");
    }
}
