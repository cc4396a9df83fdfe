package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Usage;
import java.util.List;

/**
 * Usage with its charges.
 *
 * @param charges one per measure
 * @param total their sum
 * @param rateCard name of the rate card
 */
public record PricedUsage(Usage usage, List<Charge> charges, Money total, String rateCard) {

    public PricedUsage {
        charges = List.copyOf(charges);
    }
}
