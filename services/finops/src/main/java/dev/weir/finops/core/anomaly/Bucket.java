package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Charge;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a scope cost in one stretch of time, by kind.
 *
 * @param start first instant of the stretch
 * @param costs amount per kind; kinds without usage are missing
 * @param roughly their sum in floating point, whatever their currency
 */
public record Bucket(Instant start, Map<UsageKind, Money> costs, double roughly) {

    public Bucket(Instant start, Map<UsageKind, Money> costs) {
        this(
                start,
                Map.copyOf(costs),
                sum(costs instanceof EnumMap<UsageKind, Money> ordered ? ordered : ordered(costs)));
    }

    private static EnumMap<UsageKind, Money> ordered(Map<UsageKind, Money> costs) {
        EnumMap<UsageKind, Money> ordered = new EnumMap<>(UsageKind.class);
        ordered.putAll(costs);
        return ordered;
    }

    /** In the order of the kinds, so that equal costs have equal sums. */
    private static double sum(EnumMap<UsageKind, Money> costs) {
        double sum = 0;
        for (Money cost : costs.values()) {
            sum += cost.amount().doubleValue();
        }
        return sum;
    }

    static Bucket of(Instant start, List<Charge> charges) {
        return new Bucket(start, charges.stream().collect(Collectors.toMap(Charge::kind, Charge::amount, Money::plus)));
    }

    Money total(Money zero) {
        Money total = zero;
        for (Money cost : costs.values()) {
            total = total.plus(cost);
        }
        return total;
    }

    Money cost(UsageKind kind, Money zero) {
        return costs.getOrDefault(kind, zero);
    }

    Bucket plus(Bucket other) {
        EnumMap<UsageKind, Money> sums = ordered(costs);
        other.costs.forEach((kind, cost) -> sums.merge(kind, cost, Money::plus));
        return new Bucket(start, sums);
    }

    /** The share that a part of some time has in the whole of it, as another stretch. */
    Bucket share(Instant stretch, BigDecimal part, BigDecimal whole) {
        return new Bucket(
                stretch,
                costs.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, cost -> cost.getValue().share(part, whole))));
    }
}
