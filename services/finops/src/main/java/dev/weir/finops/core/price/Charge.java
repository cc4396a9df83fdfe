package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;

/**
 * The price of one measure.
 *
 * @param quantity in the unit of the kind
 */
public record Charge(UsageKind kind, BigDecimal quantity, Price price, Money amount) {}
