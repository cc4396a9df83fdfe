package dev.weir.finops.core.rightsizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapacityTest {

    @Test
    void coldStartsAgreeWithThePublishedExample() {
        ColdStarts starts = ColdStarts.of(100, 2, 25, 600);

        assertThat(starts.servers()).isCloseTo(251.04, within(0.03));
        assertThat(starts.coldShare()).isCloseTo(0.000065, within(0.0000005));
        assertThat(starts.response()).isCloseTo(2.001488, within(0.0000005));
    }

    @Test
    void theLongerServersStayTheFewerRequestsWaitForOne() {
        assertThat(ColdStarts.of(1, 2, 25, 900).coldShare())
                .isLessThan(ColdStarts.of(1, 2, 25, 300).coldShare());
    }

    @Test
    void twoServersBlockAsErlangCalculated() {
        assertThat(new ErlangB(1).blocked(2)).isCloseTo(0.2, within(1e-12));
        assertThat(new ErlangB(1).servers(0.2)).isEqualTo(2);
        assertThat(new ErlangB(1).servers(0.19)).isEqualTo(3);
    }

    @Test
    void anInstanceOfAFunctionIsKeptFromSixtyPerCentOfUseOn() {
        assertThat(ProvisionedConcurrency.LAMBDA.breakEven()).isCloseTo(0.6, within(0.001));
    }

    @Test
    void instancesAreKeptWhileTheNextWouldBeBusyEnough() {
        assertThat(ProvisionedConcurrency.LAMBDA.instances(1)).isZero();
        assertThat(ProvisionedConcurrency.LAMBDA.instances(2)).isEqualTo(1);
        assertThat(ProvisionedConcurrency.LAMBDA.instances(100)).isBetween(90, 100);
    }

    @Test
    void aCallCostsItsMillisecondsRoundedUp() {
        ServerlessMemory sizing = new ServerlessMemory(new BigDecimal("0.0000166667"), 1);

        assertThat(sizing.cost(new ServerlessMemory.Measured(512, 99.2)))
                .isCloseTo(0.1 * 0.5 * 0.0000166667, within(1e-15));
    }

    @Test
    void memoryIsBalancedBetweenCostAndTime() {
        List<ServerlessMemory.Measured> curve = List.of(
                new ServerlessMemory.Measured(128, 1_000),
                new ServerlessMemory.Measured(512, 260),
                new ServerlessMemory.Measured(1_024, 240));
        BigDecimal price = new BigDecimal("0.0000166667");

        assertThat(new ServerlessMemory(price, 1).best(curve).mebibytes()).isEqualTo(128);
        assertThat(new ServerlessMemory(price, 0).best(curve).mebibytes()).isEqualTo(1_024);
        assertThat(new ServerlessMemory(price, 0.5).best(curve).mebibytes()).isEqualTo(512);
    }

    @Test
    void whatIsSeldomAskedWouldSeldomRun() {
        assertThat(ScaleToZero.KNATIVE.running(1.0 / 3_600, 1)).isCloseTo(0.033, within(0.002));
        assertThat(ScaleToZero.KNATIVE.running(1, 1)).isEqualTo(1, within(1e-9));
    }

    @Test
    void theSmallestSliceThatIsEnoughIsChosen() {
        assertThat(MigProfile.smallest("NVIDIA-A100-SXM4-80GB", 0.2, 8)
                        .orElseThrow()
                        .name())
                .isEqualTo("2g.20gb");
        assertThat(MigProfile.smallest("NVIDIA-A100-SXM4-40GB", 0.1, 4)
                        .orElseThrow()
                        .name())
                .isEqualTo("1g.5gb");
    }

    @Test
    void aGpuThatIsNeededWholeIsNotSliced() {
        assertThat(MigProfile.smallest("NVIDIA-H100-80GB-HBM3", 0.9, 10)).isEmpty();
        assertThat(MigProfile.smallest("NVIDIA-T4", 0.1, 1)).isEmpty();
    }
}
