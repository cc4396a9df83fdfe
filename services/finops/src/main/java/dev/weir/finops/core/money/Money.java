package dev.weir.finops.core.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount. Amounts keep {@value #SCALE} decimal places, rounded half to even, since one request costs far
 * less than a cent.
 *
 * @param amount may be negative
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    private static final int SCALE = 12;

    public Money {
        amount = amount.setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /**
     * Adds an amount.
     *
     * @throws IllegalArgumentException when the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(inSameCurrency(other)), currency);
    }

    /** The amount of so many units of this price. */
    public Money times(BigDecimal quantity) {
        return new Money(amount.multiply(quantity), currency);
    }

    /** The price of one of so many units. */
    public Money dividedBy(BigDecimal units) {
        return new Money(amount.divide(units, SCALE, RoundingMode.HALF_EVEN), currency);
    }

    /**
     * The share of this amount that a part has in a whole, rounded once.
     *
     * @param whole not zero, in the unit of the part
     */
    public Money share(BigDecimal part, BigDecimal whole) {
        return new Money(amount.multiply(part).divide(whole, SCALE, RoundingMode.HALF_EVEN), currency);
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(inSameCurrency(other));
    }

    @Override
    public String toString() {
        return amount.stripTrailingZeros().toPlainString() + " " + currency;
    }

    private BigDecimal inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(this + " and " + other + " have different currencies");
        }
        return other.amount;
    }
}
