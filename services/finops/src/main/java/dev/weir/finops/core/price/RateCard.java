package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Charging;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Prices for every kind of usage that has one. Of what was requested and what was used of it, the greater is charged
 * (OpenCost specification, "Workload Costs": max of request and usage).
 *
 * @param name name and version, for example {@code defaults-2026-11}
 * @param prices all in one currency
 */
public record RateCard(String name, Map<UsageKind, Price> prices) implements Pricing {

    public RateCard {
        prices = Map.copyOf(prices);
        EnumSet<UsageKind> missing = EnumSet.allOf(UsageKind.class);
        missing.removeIf(kind -> kind.charging() != Charging.PRICED);
        missing.removeAll(prices.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rate card " + name + " has no price for " + missing);
        }
        if (prices.values().stream().map(Price::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("rate card " + name + " mixes currencies");
        }
        for (UsageKind kind : prices.keySet()) {
            if (kind.charging() == Charging.MEASURED || kind.charging() == Charging.AGAINST_REQUEST) {
                throw new IllegalArgumentException("rate card " + name + " prices " + kind + ", which is not charged");
            }
        }
    }

    @Override
    public Money zero() {
        return Money.zero(price(UsageKind.REQUESTS).currency());
    }

    @Override
    public PricedUsage price(Usage usage) {
        if (usage.charge().isPresent()) {
            return new PricedUsage(usage, List.of(), usage.charge().get().effective(), name);
        }
        List<Charge> charges = charges(usage.measures());
        return new PricedUsage(usage, charges, total(charges), name);
    }

    /** The price of quantities, without saying whose. */
    public Money total(Iterable<Measure> measures) {
        return total(charges(measures));
    }

    private List<Charge> charges(Iterable<Measure> measures) {
        List<Charge> charges = new ArrayList<>();
        ChargedQuantities.of(measures).forEach((kind, quantity) -> {
            Price price = prices.get(kind);
            if (price != null) {
                charges.add(new Charge(kind, quantity, price, price.of(quantity)));
            }
        });
        return charges;
    }

    private Money total(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(zero(), Money::plus);
    }

    private Price price(UsageKind kind) {
        Price price = prices.get(kind);
        if (price == null) {
            throw new IllegalStateException("checked when the card was made");
        }
        return price;
    }
}
