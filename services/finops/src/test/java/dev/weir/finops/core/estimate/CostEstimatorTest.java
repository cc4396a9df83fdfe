package dev.weir.finops.core.estimate;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostEstimatorTest {

    private static final Optional<MeasuredCost> NOTHING = Optional.empty();

    private final CostEstimator estimator = new CostEstimator(
            RATES, List.of(target("large", "2", 7_200), target("small", "1", 3_600)), BigDecimal.valueOf(1_000));

    @Test
    void targetsComeCheapestFirst() {
        assertThat(estimator.estimate(NOTHING).targets())
                .extracting(TargetEstimate::target)
                .containsExactly("small", "large");
    }

    @Test
    void anHourCostsWhatIsKeptAndWhatIsAsked() {
        TargetEstimate small = estimator.estimate(NOTHING).targets().getFirst();

        assertThat(small.hourly()).isEqualTo(dollars("7200"));
        assertThat(small.monthly()).isEqualTo(dollars("5256000"));
        assertThat(small.perThousandRequests()).isEqualTo(dollars("2000"));
    }

    @Test
    void onceEnoughWasServedTheMeasuredCostOfARequestIsBelieved() {
        Estimate estimate = estimator.estimate(Optional.of(new MeasuredCost(dollars("50"), BigDecimal.valueOf(1_000))));

        assertThat(estimate.basis()).isEqualTo("measured");
        assertThat(estimate.targets())
                .allSatisfy(target -> assertThat(target.perThousandRequests()).isEqualTo(dollars("50")));
    }

    @Test
    void aHandfulOfRequestsTellsNothing() {
        assertThat(estimator
                        .estimate(Optional.of(new MeasuredCost(dollars("50"), BigDecimal.TEN)))
                        .basis())
                .isEqualTo("rate-card");
    }

    private static Target target(String name, String cpus, long requestsPerHour) {
        return new Target(
                name, new BigDecimal(cpus), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(requestsPerHour));
    }
}
