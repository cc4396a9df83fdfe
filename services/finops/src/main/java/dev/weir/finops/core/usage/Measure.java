package dev.weir.finops.core.usage;

import java.math.BigDecimal;

/**
 * A metered quantity.
 *
 * @param quantity in the unit of the kind, not negative
 */
public record Measure(UsageKind kind, BigDecimal quantity) {

    public Measure {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a metered quantity is not negative: " + kind + " " + quantity);
        }
    }

    /**
     * Takes a quantity as meters send it.
     *
     * @throws IllegalArgumentException when it is negative, infinite or not a number
     */
    public static Measure of(UsageKind kind, double quantity) {
        if (!Double.isFinite(quantity)) {
            throw new IllegalArgumentException("a metered quantity is a number: " + kind + " " + quantity);
        }
        return new Measure(kind, BigDecimal.valueOf(quantity));
    }
}
