package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;

/**
 * An amount that is not known exactly.
 *
 * @param low not above what is expected
 * @param high not below it
 */
public record Range(Money low, Money expected, Money high) {

    public Range {
        if (low.compareTo(expected) > 0 || high.compareTo(expected) < 0) {
            throw new IllegalArgumentException("what is expected lies between " + low + " and " + high);
        }
    }
}
