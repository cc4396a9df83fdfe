package dev.weir.finops.core.price;

import dev.weir.finops.core.usage.Charging;
import dev.weir.finops.core.usage.UsageKind;
import java.util.Map;

/**
 * Prices of some kinds of usage, of one provider, region and commitment, for some time. A list need not be complete.
 *
 * @param name name and version
 * @param prices all in one currency
 */
public record PriceList(String name, RateScope scope, Validity validity, Map<UsageKind, Price> prices) {

    public PriceList {
        prices = Map.copyOf(prices);
        if (name.isBlank() || prices.isEmpty()) {
            throw new IllegalArgumentException("a price list has a name and prices");
        }
        if (prices.values().stream().map(Price::currency).distinct().count() > 1) {
            throw new IllegalArgumentException("price list " + name + " mixes currencies");
        }
        for (UsageKind kind : prices.keySet()) {
            if (kind.charging() == Charging.MEASURED || kind.charging() == Charging.AGAINST_REQUEST) {
                throw new IllegalArgumentException("price list " + name + " prices " + kind + ", which is not charged");
            }
        }
    }
}
