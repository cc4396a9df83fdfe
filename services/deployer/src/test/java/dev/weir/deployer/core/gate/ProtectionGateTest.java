package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.HOUR;
import static dev.weir.deployer.core.Examples.NOON;
import static dev.weir.deployer.core.Examples.PROTECTION;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.approved;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Severity;
import dev.weir.deployer.core.Threat;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtectionGateTest {

    @Test
    void withoutAnAnomalyAVersionPasses() {
        assertThat(Told.judge(PROTECTION, published("delays", 2, STAGING))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aVersionThatWasPublishedSinceThePoisonBeganIsHeld() {
        assertThat(judge(Examples.poison("delays")))
                .isEqualTo(
                        new GateDecision.Refused("poisoning of version 1 was said at 2026-01-02T13:00:00Z, and nobody"
                                + " approved this version since"));
    }

    @Test
    void aVersionFromBeforeThePoisonPasses() {
        assertThat(judge(poison(NOON.plusSeconds(1), NOON.plus(HOUR)))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aVersionThatIsPublishedLongAfterThePoisonPasses() {
        Instant dayBefore = NOON.minus(Duration.ofHours(24));

        assertThat(judge(poison(dayBefore, dayBefore))).isInstanceOf(GateDecision.Refused.class);
        assertThat(judge(poison(dayBefore.minusSeconds(1), dayBefore.minusSeconds(1))))
                .isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void whoeverApprovesAfterwardsLetsItThrough() {
        assertThat(judge(Examples.poison("delays"), approved("delays", 2, NOON.plus(HOUR))))
                .isEqualTo(new GateDecision.Passed(
                        "grace approved it after poisoning of version 1 was said at 2026-01-02T13:00:00Z"));
    }

    @Test
    void anApprovalFromBeforeDoesNotCount() {
        assertThat(judge(Examples.poison("delays"), approved("delays", 2, NOON)))
                .isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void aRejectionDoesNotClearIt() {
        assertThat(judge(Examples.poison("delays"), rejected("delays", 2))).isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void threatsThatNothingLearnsFromAndMildOnesDoNotCount() {
        assertThat(judge(anomaly(Threat.EVASION, Severity.CRITICAL))).isInstanceOf(GateDecision.Passed.class);
        assertThat(judge(anomaly(Threat.POISONING, Severity.MEDIUM))).isInstanceOf(GateDecision.Passed.class);
        assertThat(judge(anomaly(Threat.POISONING, Severity.CRITICAL))).isInstanceOf(GateDecision.Refused.class);
    }

    private static GateDecision judge(Anomaly anomaly, Fact... facts) {
        Candidate candidate = Told.candidate(published("delays", 2, STAGING)).under(Optional.of(anomaly));
        for (Fact fact : facts) {
            candidate = candidate.with(fact, Examples::trusting);
        }
        return PROTECTION.judge(candidate.publication().orElseThrow(), candidate);
    }

    private static Anomaly poison(Instant began, Instant detected) {
        return new Anomaly(new ModelName("delays"), "1", Threat.POISONING, Severity.HIGH, began, detected);
    }

    private static Anomaly anomaly(Threat threat, Severity severity) {
        return new Anomaly(new ModelName("delays"), "1", threat, severity, NOON, NOON);
    }
}
