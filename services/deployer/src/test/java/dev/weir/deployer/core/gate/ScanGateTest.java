package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.digest;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.scanned;
import static dev.weir.deployer.core.Examples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Scan;
import dev.weir.deployer.core.ScanVerdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScanGateTest {

    private final Gate gate = new ScanGate();

    @Test
    void aVersionWaitsForItsScan() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING))).isInstanceOf(GateDecision.Pending.class);
    }

    @Test
    void aCleanVersionPasses() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING), scanned("delays", 1, ScanVerdict.CLEAN)))
                .isInstanceOf(GateDecision.Passed.class);
    }

    @ParameterizedTest
    @EnumSource(value = ScanVerdict.class, mode = EnumSource.Mode.EXCLUDE, names = "CLEAN")
    void anyOtherVerdictIsRefused(ScanVerdict verdict) {
        assertThat(Told.judge(gate, published("delays", 1, STAGING), scanned("delays", 1, verdict)))
                .isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void theReasonNamesTheWorstFinding() {
        Scan scan = new Scan(digest("delays1"), ScanVerdict.MALICIOUS, "model.pkl: would run a command");

        assertThat(Told.judge(gate, published("delays", 1, STAGING), new Fact.Scanned(version("delays", 1), scan))
                        .reason())
                .isEqualTo("the scan says malicious: model.pkl: would run a command");
    }

    @Test
    void aScanOfOtherBytesIsRefused() {
        Scan scan = new Scan(digest("other"), ScanVerdict.CLEAN, "");

        assertThat(Told.judge(gate, published("delays", 1, STAGING), new Fact.Scanned(version("delays", 1), scan)))
                .isInstanceOf(GateDecision.Refused.class);
    }
}
