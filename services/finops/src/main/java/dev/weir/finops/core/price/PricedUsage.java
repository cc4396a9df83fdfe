package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Usage;
import java.util.List;

/**
 * Usage with its charges.
 *
 * @param charges one per priced kind; none for a line of a bill
 * @param total their sum, or the effective cost of the bill
 * @param rateCard name of the rate card
 */
public record PricedUsage(Usage usage, List<Charge> charges, Money total, String rateCard) {

    public PricedUsage {
        charges = List.copyOf(charges);
    }
}
