package dev.weir.finops.messaging;

import dev.weir.events.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts between Avro and the core. */
final class AvroMoney {

    private AvroMoney() {}

    static Money of(dev.weir.finops.core.money.Money money) {
        return of(money.amount(), money.currency());
    }

    static Money of(BigDecimal amount, Currency currency) {
        return Money.newBuilder()
                .setAmount(amount.toPlainString())
                .setCurrency(currency.getCurrencyCode())
                .build();
    }

    static dev.weir.finops.core.money.Money toCore(Money money) {
        return new dev.weir.finops.core.money.Money(
                new BigDecimal(money.getAmount()), Currency.getInstance(money.getCurrency()));
    }
}
