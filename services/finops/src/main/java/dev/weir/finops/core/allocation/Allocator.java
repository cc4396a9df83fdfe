package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Turns what was booked into what is paid by whom. Capacity and pools disappear into idle and shared costs, and the
 * sum of what remains is exactly the price of the nodes and pools, and of what ran elsewhere.
 */
public final class Allocator {

    private final Splitter idle;
    private final Splitter shared;

    public Allocator(AllocationPolicy policy) {
        this.idle = new Splitter(policy.idle(), CostKind.IDLE);
        this.shared = new Splitter(policy.shared(), CostKind.SHARED);
    }

    private record Node(String name, Currency currency) {

        static Node of(Slice slice) {
            return new Node(slice.origin().node(), slice.currency());
        }
    }

    /**
     * Allocates the costs of one stretch of time.
     *
     * @param costs all that was booked in it
     * @param allocated is given each cost; there may be many more than were booked
     */
    public void allocate(List<SliceCost> costs, Consumer<AllocatedCost> allocated) {
        List<SliceCost> direct = new ArrayList<>();
        List<SliceCost> pools = new ArrayList<>();
        Map<Node, SliceCost> nodes = new LinkedHashMap<>();
        Map<Node, List<SliceCost>> workloads = new HashMap<>();
        for (SliceCost cost : costs) {
            switch (cost.slice().kind()) {
                case DIRECT, IDLE, SHARED -> {
                    direct.add(cost);
                    workloads
                            .computeIfAbsent(Node.of(cost.slice()), node -> new ArrayList<>())
                            .add(cost);
                }
                case POOL -> pools.add(cost);
                case CAPACITY -> nodes.merge(Node.of(cost.slice()), cost, Allocator::plus);
            }
        }
        direct.forEach(cost -> allocated.accept(new AllocatedCost(cost.slice(), cost.figures(), Optional.empty())));
        nodes.forEach((node, capacity) ->
                idle(node, capacity, workloads.getOrDefault(node, List.of())).forEach(allocated));
        pools.forEach(pool -> shared.split(
                        pool, name(pool), inCurrency(direct, pool.slice().currency()))
                .forEach(allocated));
    }

    /** What a node costs and its workloads do not; negative where they are charged more than it costs. */
    private List<AllocatedCost> idle(Node node, SliceCost capacity, List<SliceCost> workloads) {
        Figures left = workloads.stream()
                .map(SliceCost::figures)
                .map(used -> costs(used).negated())
                .reduce(costs(capacity.figures()), Figures::plus);
        return idle.split(new SliceCost(capacity.slice(), left), node.name(), workloads);
    }

    private static List<SliceCost> inCurrency(List<SliceCost> costs, Currency currency) {
        return costs.stream()
                .filter(cost -> cost.slice().currency().equals(currency))
                .toList();
    }

    private static SliceCost plus(SliceCost one, SliceCost other) {
        return new SliceCost(one.slice(), one.figures().plus(other.figures()));
    }

    private static String name(SliceCost pool) {
        Origin origin = pool.slice().origin();
        return origin.service().isEmpty() ? "shared" : origin.service();
    }

    /** Costs without counts: requests and emissions are those of workloads alone. */
    private static Figures costs(Figures figures) {
        BigDecimal none = BigDecimal.ZERO;
        return new Figures(
                0,
                none,
                none,
                none,
                none,
                none,
                figures.amount(),
                figures.list(),
                figures.contracted(),
                figures.billed(),
                none);
    }

    /** Where a share comes from: the whole's provider, region and node, as a workload's. */
    static Origin origin(Slice whole) {
        Origin from = whole.origin();
        return new Origin(
                from.provider(),
                from.region(),
                from.service(),
                from.sku(),
                from.commitment(),
                from.hardware(),
                from.node(),
                Role.WORKLOAD,
                from.source());
    }
}
