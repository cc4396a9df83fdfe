package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Currency;

/**
 * The price of a number of units, as price lists state it: an hourly price is that of 3,600 seconds and is never
 * rounded to the price of one.
 *
 * @param amount not negative
 * @param units positive
 */
public record Price(Money amount, BigDecimal units) {

    public Price {
        if (amount.amount().signum() < 0 || units.signum() <= 0) {
            throw new IllegalArgumentException("nobody is paid for usage: " + amount + " for " + units);
        }
    }

    public static Price each(Money amount) {
        return new Price(amount, BigDecimal.ONE);
    }

    public Currency currency() {
        return amount.currency();
    }

    /** What a quantity costs, rounded once. */
    public Money of(BigDecimal quantity) {
        return amount.share(quantity, units);
    }

    /** The price of one unit to 16 digits, for people to read. */
    public BigDecimal perUnit() {
        return amount.amount().divide(units, MathContext.DECIMAL64);
    }
}
