package dev.weir.deployer.core.gate;

import static dev.weir.deployer.core.Examples.BUDGET;
import static dev.weir.deployer.core.Examples.HOUR;
import static dev.weir.deployer.core.Examples.NOON;
import static dev.weir.deployer.core.Examples.STAGING;
import static dev.weir.deployer.core.Examples.approved;
import static dev.weir.deployer.core.Examples.money;
import static dev.weir.deployer.core.Examples.publication;
import static dev.weir.deployer.core.Examples.published;
import static dev.weir.deployer.core.Examples.rejected;
import static dev.weir.deployer.core.Examples.spent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BudgetGateTest {

    private static final String TOLD =
            "project:delays spent 120 USD of 100 USD in the period until 2026-02-01T00:00:00Z";

    @Test
    void withoutABudgetThatIsUsedUpAVersionPasses() {
        assertThat(Told.judge(BUDGET, published("delays", 2, STAGING))).isInstanceOf(GateDecision.Passed.class);
        assertThat(judge(BUDGET, spent("project:delays", "99.99"))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void aVersionWhoseBudgetIsUsedUpIsHeld() {
        assertThat(judge(BUDGET, spent("project:delays", "100"))).isInstanceOf(GateDecision.Refused.class);
        assertThat(judge(BUDGET, spent("project:delays", "120")))
                .isEqualTo(new GateDecision.Refused(TOLD + ", and nobody approved this version since"));
    }

    @Test
    void itIsLetThroughWithAWarningWhereNothingIsHeld() {
        BudgetGate warning = new BudgetGate(BudgetMode.WARN, 1, OptionalDouble.empty());

        assertThat(judge(warning, spent("project:delays", "120"))).isEqualTo(new GateDecision.Warned(TOLD));
    }

    @Test
    void budgetsAreNotLookedAtWhereTheyAreOff() {
        BudgetGate off = new BudgetGate(BudgetMode.OFF, 1, OptionalDouble.empty());

        assertThat(judge(off, spent("project:delays", "120"))).isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void whoeverApprovesAfterwardsLetsItThrough() {
        assertThat(judge(BUDGET, spent("project:delays", "120"), approved("delays", 2, NOON.plus(HOUR))))
                .isEqualTo(new GateDecision.Passed("grace approved it after " + TOLD));
        assertThat(judge(BUDGET, spent("project:delays", "120"), approved("delays", 2, NOON.minus(HOUR))))
                .isInstanceOf(GateDecision.Refused.class);
        assertThat(judge(BUDGET, spent("project:delays", "120"), rejected("delays", 2)))
                .isInstanceOf(GateDecision.Refused.class);
    }

    @Test
    void whatIsExpectedCountsOnlyWhenItIsAskedFor() {
        BudgetUse expected = forecast("130");

        assertThat(judge(BUDGET, expected)).isInstanceOf(GateDecision.Passed.class);
        assertThat(judge(new BudgetGate(BudgetMode.BLOCK, 1, OptionalDouble.of(1.3)), expected))
                .isEqualTo(new GateDecision.Refused("model:delays is expected to spend 130 USD of 100 USD in the period"
                        + " until 2026-02-01T00:00:00Z, and nobody approved this version since"));
        assertThat(judge(new BudgetGate(BudgetMode.BLOCK, 1, OptionalDouble.of(1.31)), expected))
                .isInstanceOf(GateDecision.Passed.class);
    }

    @Test
    void theBudgetThatWasOverspentTheMostCountsAndThoseOfOtherPeriodsDoNot() {
        List<BudgetUse> budgets =
                List.of(spent("total", "50"), spent("owner:ada", "110"), spent("model:delays", "150"));

        assertThat(BUDGET.worst(budgets, NOON)).map(BudgetUse::scope).contains(new CostScope("model:delays"));
        assertThat(BUDGET.worst(budgets, Instant.parse("2026-01-31T23:59:59Z"))).isPresent();
        assertThat(BUDGET.worst(budgets, Instant.parse("2026-02-01T00:00:00Z"))).isEmpty();
        assertThat(BUDGET.worst(List.of(spent("total", "50")), NOON)).isEmpty();
    }

    @Test
    void costsOfAVersionCountForItsModelProjectOwnerAndEnvironment() {
        assertThat(CostScope.of(publication("fraud", 1, STAGING)))
                .extracting(CostScope::text)
                .containsExactly("total", "model:fraud", "project:delays", "owner:ada", "environment:staging");
    }

    @Test
    void aLaterRevisionOrPeriodOrTimeIsNewer() {
        BudgetUse use = spent("total", "50");

        assertThat(changed(2, use.start(), NOON.minus(HOUR)).isNewerThan(use)).isTrue();
        assertThat(changed(1, use.start().plus(Duration.ofDays(1)), NOON.minus(HOUR))
                        .isNewerThan(use))
                .isTrue();
        assertThat(changed(1, use.start(), NOON.plus(HOUR)).isNewerThan(use)).isTrue();
        assertThat(use.isNewerThan(use)).isFalse();
        assertThat(use.isNewerThan(changed(2, use.start(), NOON.minus(HOUR)))).isFalse();
    }

    @Test
    void sharesThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new BudgetGate(BudgetMode.WARN, 0, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetGate(BudgetMode.WARN, Double.NaN, OptionalDouble.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BudgetGate(BudgetMode.WARN, 1, OptionalDouble.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static GateDecision judge(BudgetGate gate, BudgetUse use, Fact... facts) {
        Candidate candidate = Told.candidate(published("delays", 2, STAGING)).within(Optional.of(use));
        for (Fact fact : facts) {
            candidate = candidate.with(fact, Examples::trusting);
        }
        return gate.judge(candidate.publication().orElseThrow(), candidate);
    }

    private static BudgetUse forecast(String cost) {
        BudgetUse use = spent("model:delays", "60");
        return new BudgetUse(
                use.scope(),
                use.budget(),
                use.actual(),
                Optional.of(money(cost)),
                use.start(),
                use.end(),
                use.revision(),
                use.at());
    }

    private static BudgetUse changed(long revision, Instant start, Instant at) {
        BudgetUse use = spent("total", "50");
        return new BudgetUse(use.scope(), use.budget(), use.actual(), use.forecast(), start, use.end(), revision, at);
    }
}
