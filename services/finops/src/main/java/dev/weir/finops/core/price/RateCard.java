package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Prices for every kind of usage.
 *
 * @param name name and version, for example {@code defaults-2026-11}
 * @param prices all in one currency
 */
public record RateCard(String name, Map<UsageKind, Price> prices) {

    public RateCard {
        prices = Map.copyOf(prices);
        EnumSet<UsageKind> missing = EnumSet.allOf(UsageKind.class);
        missing.removeAll(prices.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("rate card " + name + " has no price for " + missing);
        }
        if (prices.values().stream().map(Price::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("rate card " + name + " mixes currencies");
        }
    }

    public Money zero() {
        return Money.zero(price(UsageKind.REQUESTS).currency());
    }

    public PricedUsage price(Usage usage) {
        List<Charge> charges = usage.measures().stream().map(this::charge).toList();
        return new PricedUsage(usage, charges, total(charges), name);
    }

    /** The price of quantities, without saying whose. */
    public Money total(Iterable<Measure> measures) {
        Money total = zero();
        for (Measure measure : measures) {
            total = total.plus(charge(measure).amount());
        }
        return total;
    }

    private Charge charge(Measure measure) {
        Price price = price(measure.kind());
        return new Charge(measure.kind(), measure.quantity(), price, price.of(measure.quantity()));
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
