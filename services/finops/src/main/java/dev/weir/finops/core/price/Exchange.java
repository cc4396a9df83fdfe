package dev.weir.finops.core.price;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates by date, as central banks publish them: how much of each currency one unit of a base currency was
 * worth. A day without rates, such as a Sunday, has those of the last day before it, up to seven days back. Two currencies
 * other than the base are exchanged by way of it.
 */
public final class Exchange {

    /** Days that a rate may be old. */
    public static final int LONGEST_GAP = 7;

    /** Digits beyond those of {@link Money}, which small prices keep when they are converted. */
    private static final BigDecimal FINE = BigDecimal.valueOf(1_000_000);

    private final Currency base;
    private final Map<Currency, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();

    /**
     * @param rates units of a currency for one of the base, by day; positive
     * @throws IllegalArgumentException when a rate is not positive
     */
    public Exchange(Currency base, Map<LocalDate, Map<Currency, BigDecimal>> rates) {
        this.base = base;
        rates.forEach((day, ofDay) -> ofDay.forEach((currency, rate) -> {
            if (rate.signum() <= 0) {
                throw new IllegalArgumentException(
                        "a rate is positive, unlike " + rate + " " + currency + " on " + day);
            }
            this.rates.computeIfAbsent(currency, unseen -> new TreeMap<>()).put(day, rate);
        }));
    }

    /** No rates: nothing but a currency's own amounts can be told in it. */
    public static Exchange none() {
        return new Exchange(Currency.getInstance("EUR"), Map.of());
    }

    /**
     * The same worth in another currency on a day, rounded once.
     *
     * @throws IllegalArgumentException when a rate of that day is missing, and of the seven before it
     */
    public Money convert(Money money, Currency to, LocalDate day) {
        if (money.currency().equals(to)) {
            return money;
        }
        BigDecimal worth = money.amount().multiply(rate(to, day));
        return new Money(worth.divide(rate(money.currency(), day), MathContext.DECIMAL128), to);
    }

    /** A price in another currency on a day, to the same number of digits. */
    Price convert(Price price, Currency to, LocalDate day) {
        return price.currency().equals(to)
                ? price
                : new Price(
                        convert(price.amount().times(FINE), to, day),
                        price.units().multiply(FINE));
    }

    private BigDecimal rate(Currency currency, LocalDate day) {
        if (currency.equals(base)) {
            return BigDecimal.ONE;
        }
        Map.@Nullable Entry<LocalDate, BigDecimal> last =
                rates.getOrDefault(currency, new TreeMap<>()).floorEntry(day);
        if (last == null || last.getKey().isBefore(day.minusDays(LONGEST_GAP))) {
            throw new IllegalArgumentException("there is no exchange rate of " + currency + " to " + base + " on " + day
                    + " or in the " + LONGEST_GAP + " days before");
        }
        return last.getValue();
    }
}
