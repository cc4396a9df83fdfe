package dev.weir.finops.core.statement.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;

/** Numbers for people: cents where they say enough, and three digits where a cent is too much. */
final class Amounts {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final MathContext DIGITS = new MathContext(3);

    private final Currency currency;

    Amounts(Currency currency) {
        this.currency = currency;
    }

    String money(BigDecimal amount) {
        String sign = amount.signum() < 0 ? "−" : "";
        return sign + currency.getSymbol(Locale.US) + number(amount.abs());
    }

    /** The same without the currency, for columns. */
    static String number(BigDecimal amount) {
        boolean small = amount.signum() != 0 && amount.abs().compareTo(CENT) < 0;
        return small
                ? amount.round(DIGITS).stripTrailingZeros().toPlainString()
                : format("#,##0.00").format(amount.setScale(2, RoundingMode.HALF_EVEN));
    }

    static String count(BigDecimal count) {
        return format("#,##0.##").format(count);
    }

    /** A share between 0 and 1 as per cent. */
    static String percent(BigDecimal share) {
        return format("0.0").format(share.movePointRight(2)).replace('-', '−') + " %";
    }

    /** Grams as the largest unit that leaves a number before the point. */
    static String carbon(BigDecimal grams) {
        if (grams.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
            return number(grams.movePointLeft(6)) + " t";
        }
        return grams.compareTo(BigDecimal.valueOf(1_000)) >= 0
                ? number(grams.movePointLeft(3)) + " kg"
                : number(grams) + " g";
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.US));
    }
}
