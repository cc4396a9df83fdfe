package dev.weir.finops.core.allocation;

import static dev.weir.finops.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocatorTest {

    private static final Split BY_COST = new Split.Weighted(Weight.COST);

    @Test
    void whatWorkloadsLeaveOfANodeIsSplitAmongThem() {
        List<AllocatedCost> costs = allocate(
                new AllocationPolicy(BY_COST, new Split.Evenly()),
                capacity("node-1", "10"),
                direct("flights", "node-1", "3"),
                direct("loans", "node-1", "1"),
                direct("elsewhere", "node-2", "5"));

        assertThat(costs)
                .extracting(
                        cost -> cost.slice().allocation().model(),
                        cost -> cost.slice().kind(),
                        cost -> cost.figures().amount().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple("flights", CostKind.DIRECT, "3"),
                        tuple("loans", CostKind.DIRECT, "1"),
                        tuple("elsewhere", CostKind.DIRECT, "5"),
                        tuple("flights", CostKind.IDLE, "4.5"),
                        tuple("loans", CostKind.IDLE, "1.5"));
    }

    @Test
    void aNodeWithoutWorkloadsIsACostOfNobody() {
        List<AllocatedCost> costs = allocate(new AllocationPolicy(BY_COST, BY_COST), capacity("node-1", "10"));

        assertThat(costs).singleElement().satisfies(cost -> {
            assertThat(cost.slice().kind()).isEqualTo(CostKind.IDLE);
            assertThat(cost.slice().allocation().model()).isEmpty();
            assertThat(cost.figures().amount()).isEqualByComparingTo("10");
        });
    }

    @Test
    void aPoolIsSharedEvenlyOrAsWasAgreed() {
        SliceCost[] costs = {pool("10"), direct("flights", "", "1"), direct("loans", "", "99")};
        Split agreed = new Split.Fixed(
                Dimension.Field.PROJECT, Map.of("delays", new BigDecimal("0.7"), "credit", new BigDecimal("0.3")));

        List<AllocatedCost> evenly = allocate(new AllocationPolicy(BY_COST, new Split.Evenly()), costs);
        List<AllocatedCost> fixed = allocate(new AllocationPolicy(BY_COST, agreed), costs);

        assertThat(evenly)
                .filteredOn(cost -> cost.share().isPresent())
                .extracting(cost -> cost.figures().amount().intValue())
                .containsExactly(5, 5);
        assertThat(fixed)
                .filteredOn(cost -> cost.share().isPresent())
                .extracting(
                        cost -> cost.slice().allocation().project(),
                        cost -> cost.figures().amount().intValue())
                .containsExactly(tuple("credit", 3), tuple("delays", 7));
    }

    @Test
    void sharesThatDoNotAddUpToOneAreRefused() {
        assertThatThrownBy(() -> new Split.Fixed(Dimension.Field.PROJECT, Map.of("delays", new BigDecimal("0.7"))))
                .hasMessageContaining("0.7");
    }

    @Test
    void whateverTheRuleTheAllocatedCostsAddUpToNodesPoolsAndTheRest() {
        List<Split> splits = List.of(
                new Split.Evenly(),
                BY_COST,
                new Split.Weighted(Weight.REQUESTS),
                new Split.Unsplit(),
                new Split.Fixed(Dimension.Field.PROJECT, Map.of("delays", BigDecimal.ONE)));
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            List<SliceCost> costs = new ArrayList<>();
            BigDecimal paid = BigDecimal.ZERO;
            for (int node = 0; node < 3; node++) {
                SliceCost capacity = capacity("node-" + node, amount(random));
                costs.add(capacity);
                paid = paid.add(capacity.figures().amount());
            }
            for (int workload = 0; workload < random.nextInt(12); workload++) {
                int node = random.nextInt(4);
                SliceCost direct = direct("model-" + workload, node == 3 ? "" : "node-" + node, amount(random));
                costs.add(direct);
                paid = node == 3 ? paid.add(direct.figures().amount()) : paid;
            }
            SliceCost pool = pool(amount(random));
            costs.add(pool);
            paid = paid.add(pool.figures().amount());
            AllocationPolicy policy = new AllocationPolicy(
                    splits.get(random.nextInt(splits.size())), splits.get(random.nextInt(splits.size())));

            List<AllocatedCost> allocated = new ArrayList<>();
            new Allocator(policy).allocate(costs, allocated::add);

            assertThat(allocated.stream().map(cost -> cost.figures().amount()).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as(policy.toString())
                    .isEqualByComparingTo(paid);
        }
    }

    private static List<AllocatedCost> allocate(AllocationPolicy policy, SliceCost... costs) {
        List<AllocatedCost> allocated = new ArrayList<>();
        new Allocator(policy).allocate(List.of(costs), allocated::add);
        return allocated;
    }

    private static String amount(Random random) {
        return new BigDecimal(random.nextInt(1_000_000_000)).movePointLeft(9).toPlainString();
    }

    private static SliceCost direct(String model, String node, String amount) {
        return cost(CostKind.DIRECT, new Allocation(model, "1", "d-" + model, "", "", ""), node, Role.WORKLOAD, amount);
    }

    private static SliceCost capacity(String node, String amount) {
        return cost(CostKind.CAPACITY, new Allocation("", "", "", "", "", ""), node, Role.CAPACITY, amount);
    }

    private static SliceCost pool(String amount) {
        return cost(CostKind.POOL, new Allocation("", "", "", "", "", ""), "", Role.SHARED, amount);
    }

    private static SliceCost cost(CostKind kind, Allocation to, String node, Role role, String amount) {
        Origin origin = new Origin("aws", "eu-west-1", "EC2", "", Commitment.ON_DEMAND, "", node, role, "");
        return new SliceCost(
                new Slice(kind, to, origin, "", "", USD), Figures.costs(1, new BigDecimal(amount), BigDecimal.ZERO));
    }
}
