package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.PRODUCTION;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.approved;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalGateTest {

    private final Gate gate = new ApprovalGate(Set.of(PRODUCTION));

    @Test
    void productionWaitsForApproval() {
        assertThat(Told.judge(gate, published("delays", 1, PRODUCTION))).isInstanceOf(GateDecision.Pending.class);
    }

    @Test
    void otherEnvironmentsAskForNone() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void whatWasApprovedPasses() {
        assertThat(Told.judge(gate, published("delays", 1, PRODUCTION), approved("delays", 1)))
                .isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aRejectionCountsEverywhere() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING), rejected("delays", 1)))
                .isEqualTo(new GateDecision.Refused("grace rejected it: not explained"));
    }
}
