package dev.weir.finops.http;

import dev.weir.finops.core.desk.CostLine;
import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A line of a cost report as JSON; numbers that must stay exact as decimal strings.
 *
 * @param perThousandInferences missing when nothing was asked
 */
public record CostView(
        String name,
        String amount,
        String currency,
        String requests,
        String inferences,
        Optional<String> perThousandInferences) {

    static CostView of(CostLine line) {
        return new CostView(
                line.name(),
                plain(line.amount()),
                line.amount().currency().getCurrencyCode(),
                plain(line.requests()),
                plain(line.inferences()),
                line.perThousandInferences().map(CostView::plain));
    }

    static String plain(Money money) {
        return plain(money.amount());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
