package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;

/**
 * What one value of a dimension contributed.
 *
 * @param dimension for example {@code version} or {@code region}
 * @param actual what it cost in the window
 * @param expected what it cost on average in as much time before
 */
public record Contributor(String dimension, String value, Money actual, Money expected) {

    public Money excess() {
        return actual.minus(expected);
    }
}
