package dev.weir.finops.core.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    private final Exchange exchange =
            new Exchange(EUR, Map.of(FRIDAY, Map.of(USD, new BigDecimal("1.25"), JPY, new BigDecimal("160"))));

    @Test
    void twoForeignCurrenciesAreExchangedByWayOfTheBase() {
        assertThat(exchange.convert(money("10", USD), JPY, FRIDAY)).isEqualTo(money("1280", JPY));
        assertThat(exchange.convert(money("8", EUR), USD, FRIDAY)).isEqualTo(money("10", USD));
        assertThat(exchange.convert(money("10", USD), EUR, FRIDAY)).isEqualTo(money("8", EUR));
    }

    @Test
    void aSundayHasTheRateOfTheFridayBefore() {
        assertThat(exchange.convert(money("10", USD), EUR, FRIDAY.plusDays(2))).isEqualTo(money("8", EUR));
    }

    @Test
    void aRateThatIsTooOldOrOfTheFutureIsNotUsed() {
        assertThatThrownBy(() -> exchange.convert(money("1", USD), EUR, FRIDAY.plusDays(8)))
                .hasMessageContaining("no exchange rate of USD to EUR on 2026-03-14");
        assertThatThrownBy(() -> exchange.convert(money("1", USD), EUR, FRIDAY.minusDays(1)))
                .hasMessageContaining("2026-03-05");
    }

    @Test
    void anOwnAmountNeedsNoRate() {
        assertThat(Exchange.none().convert(money("7", USD), USD, FRIDAY)).isEqualTo(money("7", USD));
    }

    @Test
    void aSmallPriceKeepsItsDigits() {
        Price price = exchange.convert(Price.each(money("0.000000000003", USD)), EUR, FRIDAY);

        assertThat(price.of(new BigDecimal("1000000000000"))).isEqualTo(money("2.4", EUR));
    }

    @Test
    void aRateOfNothingIsRefused() {
        assertThatThrownBy(() -> new Exchange(EUR, Map.of(FRIDAY, Map.of(USD, BigDecimal.ZERO))))
                .hasMessageContaining("positive");
    }

    private static Money money(String amount, Currency currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
