package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.usage.Allocation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Splits one whole by one rule. */
final class Splitter {

    private static final int SCALE = 12;
    private static final Allocation NOBODY = new Allocation("", "", "", "", "", "");

    private final Split split;
    private final CostKind kind;

    Splitter(Split split, CostKind kind) {
        this.split = split;
        this.kind = kind;
    }

    /**
     * Shares of a whole, which add up to it exactly; one that is nobody's when there is none to bear it.
     *
     * @param name of the whole
     * @param sharers those who may have to bear it
     */
    List<AllocatedCost> split(SliceCost whole, String name, List<SliceCost> sharers) {
        return switch (split) {
            case Split.Evenly evenly -> shares(whole, name, "even", weights(sharers, figures -> BigDecimal.ONE, true));
            case Split.Weighted(Weight weight) ->
                shares(
                        whole,
                        name,
                        "weighted:" + weight.name().toLowerCase(Locale.ROOT),
                        weights(sharers, weight::of, false));
            case Split.Fixed fixed -> shares(whole, name, "fixed", agreed(fixed));
            case Split.Unsplit unsplit -> List.of(line(whole, NOBODY, whole.figures(), Optional.empty()));
        };
    }

    private static Map<Allocation, BigDecimal> weights(
            List<SliceCost> sharers, Function<Figures, BigDecimal> weight, boolean once) {
        Map<Allocation, BigDecimal> weights = new LinkedHashMap<>();
        for (SliceCost sharer : sharers) {
            weights.merge(
                    sharer.slice().allocation(),
                    weight.apply(sharer.figures()),
                    once ? (one, other) -> one : BigDecimal::add);
        }
        return weights;
    }

    private static Map<Allocation, BigDecimal> agreed(Split.Fixed fixed) {
        Map<Allocation, BigDecimal> weights = new LinkedHashMap<>();
        new TreeMap<>(fixed.shares()).forEach((value, share) -> weights.put(only(fixed.dimension(), value), share));
        return weights;
    }

    private static Allocation only(Dimension dimension, String value) {
        return switch (dimension) {
            case Dimension.Tag(String key) -> new Allocation("", "", "", "", "", "", "", Map.of(key, value));
            case Dimension.Field field ->
                switch (field) {
                    case MODEL -> new Allocation(value, "", "", "", "", "");
                    case DEPLOYMENT -> new Allocation("", "", value, "", "", "");
                    case OWNER -> new Allocation("", "", "", value, "", "");
                    case PROJECT -> new Allocation("", "", "", "", value, "");
                    case ENVIRONMENT -> new Allocation("", "", "", "", "", value);
                    case COST_CENTER -> new Allocation("", "", "", "", "", "", value, Map.of());
                    case VERSION,
                            PROVIDER,
                            REGION,
                            SERVICE,
                            SKU,
                            COMMITMENT,
                            COMMITMENT_STATUS,
                            HARDWARE,
                            NODE,
                            SOURCE,
                            CATEGORY,
                            KIND ->
                        throw new IllegalArgumentException("nobody bears a fixed share as a " + dimension.label());
                };
        };
    }

    private List<AllocatedCost> shares(
            SliceCost whole, String name, String method, Map<Allocation, BigDecimal> weights) {
        if (weights.values().stream().noneMatch(weight -> weight.signum() > 0)) {
            return List.of(line(whole, NOBODY, whole.figures(), Optional.empty()));
        }
        List<Allocation> bearers = List.copyOf(weights.keySet());
        List<BigDecimal> shares = List.copyOf(weights.values());
        Figures figures = whole.figures();
        List<BigDecimal> amounts = LargestRemainder.split(figures.amount(), shares, SCALE);
        List<BigDecimal> lists = LargestRemainder.split(figures.list(), shares, SCALE);
        List<BigDecimal> contracted = LargestRemainder.split(figures.contracted(), shares, SCALE);
        List<BigDecimal> billed = LargestRemainder.split(figures.billed(), shares, SCALE);
        List<AllocatedCost> lines = new ArrayList<>();
        for (int index = 0; index < bearers.size(); index++) {
            BigDecimal none = BigDecimal.ZERO;
            Figures part = new Figures(
                    0,
                    none,
                    none,
                    none,
                    none,
                    none,
                    amounts.get(index),
                    lists.get(index),
                    contracted.get(index),
                    billed.get(index),
                    none);
            lines.add(line(whole, bearers.get(index), part, Optional.of(new AllocatedCost.Share(name, method))));
        }
        return lines;
    }

    private AllocatedCost line(
            SliceCost whole, Allocation bearer, Figures figures, Optional<AllocatedCost.Share> share) {
        Slice from = whole.slice();
        Slice slice = new Slice(
                kind, bearer, Allocator.origin(from), from.category(), from.commitmentStatus(), from.currency());
        return new AllocatedCost(slice, figures, share);
    }
}
