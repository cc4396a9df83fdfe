package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Usage;

/** Tells what usage costs. */
public interface Pricing {

    /**
     * Charges what was metered; a line of a bill costs what the provider says.
     *
     * @throws IllegalArgumentException when a price or an exchange rate is missing
     */
    PricedUsage price(Usage usage);

    /** Nothing, in the currency of what is metered. */
    Money zero();
}
