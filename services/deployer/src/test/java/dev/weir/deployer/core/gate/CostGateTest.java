package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.LARGE;
import static dev.weir.deployer.core.Examples.PRODUCTION;
import static dev.weir.deployer.core.Examples.SMALL;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.estimate;
import static dev.weir.deployer.core.Examples.estimated;
import static dev.weir.deployer.core.Examples.money;
import static dev.weir.deployer.core.Examples.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.deployer.core.CostBound;
import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Money;
import dev.weir.deployer.core.TargetEstimate;
import dev.weir.deployer.core.TargetName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostGateTest {

    private static final Budgets BUDGETS = new Budgets(Map.of(PRODUCTION, money("500")), money("100"));

    private final CostGate gate = new CostGate(BUDGETS, Examples.TARGETS.names(), CostBound.EXPECTED);
    private final CostGate careful = new CostGate(BUDGETS, Examples.TARGETS.names(), CostBound.HIGH);

    @Test
    void aVersionWaitsForItsEstimate() {
        assertThat(Told.judge(gate, published("delays", 1, STAGING))).isInstanceOf(GateDecision.Pending.class);
    }

    @Test
    void theCheapestTargetThatFitsIsChosen() {
        assertThat(gate.choose(STAGING, List.of(estimate(LARGE, "90"), estimate(SMALL, "40"))))
                .contains(estimate(SMALL, "40"));
    }

    @Test
    void aCostOfExactlyTheBudgetFits() {
        assertThat(judge(STAGING, estimate(SMALL, "100.00"))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aVersionThatNoTargetServesWithinTheBudgetIsRefused() {
        assertThat(judge(STAGING, estimate(SMALL, "100.01"), estimate(LARGE, "400")))
                .isEqualTo(new GateDecision.Refused("no target fits the budget of 100 USD a month:"
                        + " cpu-small at 100.01 USD, cpu-large at 400 USD"));
    }

    @Test
    void anEnvironmentMayHaveABudgetOfItsOwn() {
        assertThat(judge(PRODUCTION, estimate(LARGE, "400"))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aTargetThatIsNotKnownHereIsNotChosen() {
        assertThat(judge(STAGING, estimate(new TargetName("tpu"), "1")))
                .isEqualTo(new GateDecision.Refused(
                        "no target fits the budget of 100 USD a month: tpu is not known here"));
    }

    @Test
    void amountsInAnotherCurrencyFitNoBudget() {
        assertThat(judge(STAGING, new TargetEstimate(SMALL, new Money(BigDecimal.ONE, "EUR"))))
                .isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void aVersionThatNoTargetWasEstimatedForIsRefused() {
        assertThat(judge(STAGING)).isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void aCarefulGateHoldsTheUpperEndAgainstTheBudget() {
        List<TargetEstimate> estimates =
                List.of(new TargetEstimate(SMALL, money("40"), money("120"), false), estimate(LARGE, "90"));

        assertThat(gate.choose(STAGING, estimates)).map(TargetEstimate::target).contains(SMALL);
        assertThat(careful.choose(STAGING, estimates))
                .map(TargetEstimate::target)
                .contains(LARGE);
    }

    @Test
    void aTargetThatIsTooSmallIsNotChosen() {
        assertThat(judge(STAGING, new TargetEstimate(SMALL, money("40"), null, true)))
                .isEqualTo(new GateDecision.Refused(
                        "no target fits the budget of 100 USD a month: cpu-small is too small"));
    }

    private GateDecision judge(Environment environment, TargetEstimate... estimates) {
        return Told.judge(gate, published("delays", 1, environment), estimated("delays", 1, estimates));
    }
}
