package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;

/** What one kind of usage contributed. */
public record Driver(UsageKind kind, Money actual, Money expected) {

    Money excess() {
        return actual.minus(expected);
    }
}
