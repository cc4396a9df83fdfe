package dev.weir.deployer.core;

import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount not negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a cost or a budget is not negative: " + amount);
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency is three capital letters (ISO 4217), not: " + currency);
        }
    }

    /** Whether this much can be paid from a budget in the same currency. */
    public boolean fits(Money budget) {
        return currency.equals(budget.currency) && amount.compareTo(budget.amount) <= 0;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
