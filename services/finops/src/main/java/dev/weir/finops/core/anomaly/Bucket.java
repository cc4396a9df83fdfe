package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.Charge;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a scope cost in one stretch of time, by kind.
 *
 * @param start first instant of the stretch
 * @param costs amount per kind; kinds without usage are missing
 */
public record Bucket(Instant start, Map<UsageKind, Money> costs) {

    public Bucket {
        costs = Map.copyOf(costs);
    }

    public Money total(Money zero) {
        return costs.values().stream().reduce(zero, Money::plus);
    }

    public Money cost(UsageKind kind, Money zero) {
        return costs.getOrDefault(kind, zero);
    }

    Bucket plus(List<Charge> charges) {
        Map<UsageKind, Money> sums = new EnumMap<>(UsageKind.class);
        sums.putAll(costs);
        charges.forEach(charge -> sums.merge(charge.kind(), charge.amount(), Money::plus));
        return new Bucket(start, sums);
    }
}
