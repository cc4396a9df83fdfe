package dev.weir.finops.core.estimate;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CostEstimatorTest {

    private final CostEstimator estimator = new CostEstimator(
            RATES, List.of(target("large", "2", 7_200), target("small", "1", 3_600)), BigDecimal.valueOf(1_000));

    @Test
    void targetsComeCheapestFirst() {
        assertThat(estimate(Optional.empty(), 0).targets())
                .extracting(TargetEstimate::target)
                .containsExactly("small", "large");
    }

    @Test
    void anHourCostsWhatIsKeptAndWhatIsAsked() {
        TargetEstimate small = estimate(Optional.empty(), 0).targets().getFirst();

        assertThat(small.hourly()).isEqualTo(dollars("7200"));
        assertThat(small.monthly()).isEqualTo(dollars("5256000"));
        assertThat(small.perThousandRequests()).isEqualTo(dollars("2000"));
    }

    @Test
    void onceEnoughWasServedTheMeasuredCostOfARequestIsBelieved() {
        Estimate estimate = estimate(Optional.of(new MeasuredCost(dollars("50"), BigDecimal.valueOf(1_000))), 0);

        assertThat(estimate.basis()).isEqualTo("measured");
        assertThat(estimate.targets())
                .allSatisfy(target -> assertThat(target.perThousandRequests()).isEqualTo(dollars("50")));
    }

    @Test
    void aHandfulOfRequestsTellsNothing() {
        assertThat(estimate(Optional.of(new MeasuredCost(dollars("50"), BigDecimal.TEN)), 0)
                        .basis())
                .isEqualTo("rate-card");
    }

    @Test
    void theLoadOfTheVersionBeforeIsExpectedAgain() {
        MeasuredCost past = past(List.of(100.0, 200.0, 300.0), OptionalDouble.empty());

        TargetEstimate small = estimate(Optional.of(past), 0).targets().getFirst();

        assertThat(small.hourly()).isEqualTo(dollars("3800"));
        assertThat(small.hours().low()).isEqualTo(dollars("1850"));
        assertThat(small.hours().high()).isEqualTo(dollars("7800"));
    }

    @Test
    void busyVersionsNeedMoreContainersOfASmallTarget() {
        MeasuredCost past = past(List.of(36_000.0), OptionalDouble.of(0.1));

        assertThat(estimate(Optional.of(past), 0).targets())
                .extracting(TargetEstimate::target, TargetEstimate::replicas)
                .containsExactlyInAnyOrder(tuple("small", 2), tuple("large", 1));
    }

    @Test
    void aTargetThatTheVersionDoesNotFitComesLast() {
        List<TargetEstimate> targets = new CostEstimator(
                        RATES, List.of(sized("tight", "1"), sized("roomy", "8")), BigDecimal.TEN)
                .estimate(candidate(Optional.empty(), 2L << 30), Errors.unknown())
                .targets();

        assertThat(targets)
                .extracting(TargetEstimate::target, TargetEstimate::fits)
                .containsExactly(tuple("roomy", true), tuple("tight", false));
    }

    @Test
    void intervalsAreAsWideAsFormerErrorsOnceTenAreKnown() {
        Errors errors = new Errors(List.of(0.9, 0.95, 1.0, 1.0, 1.0, 1.0, 1.05, 1.1, 1.1, 1.2));

        TargetEstimate small = estimator
                .estimate(candidate(Optional.empty(), 0), errors)
                .targets()
                .getFirst();

        assertThat(small.hours().low()).isEqualTo(dollars("6480"));
        assertThat(small.hours().high()).isEqualTo(dollars("8640"));
    }

    private Estimate estimate(Optional<MeasuredCost> past, long bytes) {
        return estimator.estimate(candidate(past, bytes), Errors.unknown());
    }

    private static Candidate candidate(Optional<MeasuredCost> past, long bytes) {
        return new Candidate("flights", "2", bytes, past);
    }

    private static MeasuredCost past(List<Double> hours, OptionalDouble seconds) {
        return new MeasuredCost(dollars("50"), BigDecimal.valueOf(1_000), hours, seconds);
    }

    private static Target sized(String name, String memoryGib) {
        return new Target(name, BigDecimal.ONE, new BigDecimal(memoryGib), BigDecimal.ZERO, BigDecimal.TEN);
    }

    private static Target target(String name, String cpus, long requestsPerHour) {
        return new Target(
                name, new BigDecimal(cpus), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(requestsPerHour));
    }
}
