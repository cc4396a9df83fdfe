package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;

/** The price of one measure. */
public record Charge(UsageKind kind, BigDecimal quantity, Money unitPrice, Money amount) {}
