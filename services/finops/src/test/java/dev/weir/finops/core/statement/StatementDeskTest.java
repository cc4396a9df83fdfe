package dev.weir.finops.core.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.query.AnswerTooWide;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementDeskTest {

    private final StatementDesk desk = StatementSample.desk(false);

    @Test
    void statementsOfAllProjectsAddUpToTheNodesThePlatformAndTheTraining() {
        BigDecimal projects = List.of("project:delays", "project:credit", "project:service", "project:").stream()
                .map(this::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(projects).isEqualByComparingTo(total("total")).isEqualByComparingTo(paid());
    }

    @Test
    void daysAndBreakdownsAddUpToTheTotal() {
        Statement statement = make("total");

        assertThat(statement.days().stream().map(Trend::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.total().amount());
        assertThat(statement.breakdowns())
                .allSatisfy(breakdown -> assertThat(breakdown.lines().stream()
                                .map(line -> line.figures().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(statement.total().amount()));
    }

    @Test
    void aVersionBearsItsShareOfIdleAndSharedCost() {
        Statement statement = make("model:loans");

        assertThat(statement.costs())
                .extracting(cost -> cost.slice().kind())
                .containsExactlyInAnyOrder(CostKind.DIRECT, CostKind.IDLE, CostKind.SHARED);
    }

    @Test
    void tokensCostWhatTheirWeightSaysAndAddUpToTheCostOfTheirModel() {
        Statement statement = make("model:support-chat");

        double input = statement.units().millionInput().orElseThrow().doubleValue();
        double output = statement.units().millionOutput().orElseThrow().doubleValue();
        double cached = statement.units().millionCached().orElseThrow().doubleValue();
        assertThat(output / input).isCloseTo(5, within(1e-9));
        assertThat((input * statement.total().inputTokens().doubleValue()
                                + output * statement.total().outputTokens().doubleValue()
                                + cached * statement.total().cachedTokens().doubleValue())
                        / 1e6)
                .isCloseTo(tokenCost(statement), within(1e-6));
    }

    @Test
    void anInferenceCostsAllocatedCostByLoggedAnswers() {
        Statement statement = make("model:flights");

        assertThat(statement.units().inference().orElseThrow().doubleValue())
                .isCloseTo(statement.total().amount().doubleValue() / 31_400_000, within(1e-12));
        assertThat(statement.units().trainingRun().orElseThrow().doubleValue()).isBetween(12.0, 16.0);
    }

    @Test
    void theSavingsRateIsWhatContractsWouldHaveCostMore() {
        assertThat(make("total").kpis().effectiveSavingsRate().orElseThrow().doubleValue())
                .isCloseTo(1 - 1 / 1.1, within(1e-6));
    }

    @Test
    void aMonthWithoutCostsHasAStatement() {
        Statement statement =
                desk.make(Scope.parse("total"), StatementSample.MONTH.plusYears(1), false, StatementSample.NOW);

        assertThat(statement.costs()).isEmpty();
        assertThat(statement.kpis().tagCoverage()).isEmpty();
    }

    @Test
    void aStatementOfMoreLinesThanAreHeldIsRefused() {
        MonthCosts costs = new MonthCosts(1);
        AllocatedCost one = make("model:loans").costs().getFirst();
        AllocatedCost other = make("model:flights").costs().getFirst();
        costs.add(StatementSample.NOW, one);
        costs.add(StatementSample.NOW.plusSeconds(1), one);

        assertThat(costs.costs(one.slice().currency())).hasSize(1);
        assertThatThrownBy(() -> costs.add(StatementSample.NOW, other))
                .isInstanceOf(AnswerTooWide.class)
                .hasMessageContaining("narrower scope");
    }

    @Test
    void aScopeThatCannotBeReadIsExplained() {
        assertThatThrownBy(() -> Scope.parse("flights")).hasMessageContaining("dimension:value");
        assertThat(Scope.parse("tag:team=risk").label()).isEqualTo("tag:team=risk");
    }

    private Statement make(String scope) {
        return desk.make(Scope.parse(scope), StatementSample.MONTH, false, StatementSample.NOW);
    }

    private BigDecimal total(String scope) {
        return make(scope).costs().stream()
                .map(AllocatedCost::figures)
                .map(figures -> figures.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static double tokenCost(Statement statement) {
        return statement.costs().stream()
                .filter(cost -> cost.figures().inputTokens().signum() > 0)
                .mapToDouble(cost -> cost.figures().amount().doubleValue())
                .sum();
    }

    /** Nodes, pools and what ran on no node. */
    private static BigDecimal paid() {
        return StatementSample.book()
                .all(new CostQuery(
                        List.of(),
                        Grain.DAY,
                        Optional.of(Instant.parse("2026-10-01T00:00:00Z")),
                        Optional.of(Instant.parse("2026-11-01T00:00:00Z")),
                        List.of()))
                .stream()
                .filter(cost -> cost.slice().kind() != CostKind.DIRECT
                        || cost.slice().origin().node().isEmpty())
                .map(SliceCost::figures)
                .map(figures -> figures.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
