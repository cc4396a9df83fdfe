package dev.weir.finops.storage;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts as text, for example {@code 0.25 USD}, as {@link Money#toString} writes them. */
final class MoneyText {

    private MoneyText() {}

    static Money read(String text) {
        int space = text.indexOf(' ');
        return new Money(new BigDecimal(text.substring(0, space)), Currency.getInstance(text.substring(space + 1)));
    }
}
