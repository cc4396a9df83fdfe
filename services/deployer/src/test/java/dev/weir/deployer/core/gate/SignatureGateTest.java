package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.digest;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.signed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.SignatureCheck;
import org.junit.jupiter.api.Test;

class SignatureGateTest {

    private final Gate gate = new SignatureGate();

    @Test
    void aVersionWaitsForItsSignature() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING))).isInstanceOf(GateDecision.Pending.class);
    }

    @Test
    void whatATrustedKeySignedPasses() {
        assertThat(judge(new SignatureCheck.Proven(new ModelName("delays"), digest("delays1"))))
                .isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aSignatureThatProvesNothingIsRefused() {
        assertThat(judge(new SignatureCheck.Doubtful("no trusted key")))
                .isEqualTo(new GateDecision.Refused("the signature proves nothing: no trusted key"));
    }

    @Test
    void aSignatureOfOtherBytesIsRefused() {
        assertThat(judge(new SignatureCheck.Proven(new ModelName("delays"), digest("delays2"))))
                .isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void aSignatureOfTheSameBytesUnderAnotherNameIsRefused() {
        assertThat(judge(new SignatureCheck.Proven(new ModelName("fraud"), digest("delays1"))))
                .isInstanceOf(GateDecision.Refused.class);
    }

    private GateDecision judge(SignatureCheck check) {
        Candidate candidate =
                Told.candidate(published("delays", 1, STAGING)).with(signed("delays", 1), bundle -> check);
        return gate.judge(candidate.publication().orElseThrow(), candidate);
    }
}
