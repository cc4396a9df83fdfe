package dev.weir.finops.core.allocation;

import static dev.weir.finops.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagPolicyTest {

    private final TagPolicy policy = new TagPolicy(
            List.of(
                    new TagPolicy.Required("cost_center", Set.of()),
                    new TagPolicy.Required("team", Set.of("risk", "ops"))),
            List.of(
                    new TagPolicy.Inherited("model", "flights", Map.of("project", "delays", "team", "ops")),
                    new TagPolicy.Inherited("project", "delays", Map.of("cost_center", "4711", "team", "risk"))));

    @Test
    void aModelHandsDownItsProjectAndTheProjectItsCostCentre() {
        Allocation filled = policy.inherit(new Allocation("flights", "1", "", "", "", ""));

        assertThat(filled.project()).isEqualTo("delays");
        assertThat(filled.costCenter()).isEqualTo("4711");
        assertThat(filled.tags()).containsExactly(Map.entry("team", "ops"));
    }

    @Test
    void whatAMeterTellsIsNotOverwritten() {
        Allocation told = new Allocation("flights", "1", "", "", "other", "", "", Map.of("team", "risk"));

        assertThat(policy.inherit(told).project()).isEqualTo("other");
        assertThat(policy.inherit(told).tags()).containsEntry("team", "risk");
    }

    @Test
    void aValueThatIsNotAllowedIsNoTag() {
        assertThat(policy.isTagged(new Allocation("a", "", "", "", "", "", "1", Map.of("team", "ops"))))
                .isTrue();
        assertThat(policy.isTagged(new Allocation("a", "", "", "", "", "", "1", Map.of("team", "x"))))
                .isFalse();
        assertThat(policy.isTagged(new Allocation("a", "", "", "", "", "", "", Map.of("team", "ops"))))
                .isFalse();
    }

    @Test
    void coverageIsTaggedEffectiveCostByEffectiveCost() {
        AllocatedCost tagged = cost(new Allocation("a", "", "", "", "", "", "1", Map.of("team", "ops")), "30");
        AllocatedCost untagged = cost(new Allocation("b", "", "", "", "", ""), "10");

        assertThat(policy.coverage(List.of(tagged, untagged))).contains(new BigDecimal("0.75"));
        assertThat(policy.coverage(List.of())).isEmpty();
    }

    private static AllocatedCost cost(Allocation to, String amount) {
        return new AllocatedCost(
                new Slice(CostKind.DIRECT, to, Origin.unknown(), "", "", USD),
                Figures.costs(1, new BigDecimal(amount), BigDecimal.ZERO),
                Optional.empty());
    }
}
