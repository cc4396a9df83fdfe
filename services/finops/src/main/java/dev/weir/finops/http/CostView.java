package dev.weir.finops.http;

import dev.weir.finops.core.desk.CostLine;
import dev.weir.finops.core.money.Money;
import java.util.Optional;

/**
 * A line of a cost report as JSON; amounts as decimal strings.
 *
 * @param perThousandRequests missing when nothing was asked
 */
public record CostView(
        String name, String amount, String currency, String requests, Optional<String> perThousandRequests) {

    static CostView of(CostLine line) {
        return new CostView(
                line.name(),
                plain(line.amount()),
                line.amount().currency().getCurrencyCode(),
                line.requests().stripTrailingZeros().toPlainString(),
                line.perThousandRequests().map(CostView::plain));
    }

    private static String plain(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }
}
