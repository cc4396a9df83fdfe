package dev.weir.local.demo;

import dev.weir.events.Money;
import java.math.BigDecimal;
import java.math.MathContext;

/** Amounts of money as people read them. */
final class Amounts {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Amounts() {}

    /** Four significant digits and the currency. */
    static String brief(Money money) {
        return new BigDecimal(money.getAmount())
                        .round(FOUR_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString() + " " + money.getCurrency();
    }
}
