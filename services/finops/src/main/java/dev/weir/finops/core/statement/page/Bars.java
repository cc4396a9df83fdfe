package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.statement.Trend;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Amounts as bars beside their names. */
final class Bars {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Bars() {}

    /** A bar as wide as the share of the greatest. */
    static String of(BigDecimal amount, BigDecimal greatest) {
        BigDecimal width = width(amount, greatest);
        String filled = width.signum() == 0 ? "" : "<i style=\"width:" + width + "%\"></i>";
        return "<span class=\"bar\">" + filled + "</span>";
    }

    static String months(List<Trend> months, Amounts amounts) {
        BigDecimal greatest = months.stream().map(Trend::total).reduce(BigDecimal.ZERO, BigDecimal::max);
        Html rows = new Html().raw("<table class=\"bars\">");
        for (Trend month : months) {
            rows.raw("<tr>")
                    .element("th", month.start().toString().substring(0, 7))
                    .raw("<td>" + of(month.total(), greatest) + "</td>")
                    .element("td class=\"n\"", amounts.money(month.total()))
                    .raw("</tr>");
        }
        return rows.raw("</table>").toString();
    }

    private static BigDecimal width(BigDecimal amount, BigDecimal greatest) {
        return greatest.signum() <= 0 || amount.signum() <= 0
                ? BigDecimal.ZERO
                : amount.multiply(HUNDRED)
                        .divide(greatest, MathContext.DECIMAL32)
                        .setScale(1, RoundingMode.HALF_EVEN);
    }
}
