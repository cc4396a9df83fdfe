package dev.weir.finops.core.desk;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The cost of one value of a dimension.
 *
 * @param name the value; empty for what could not be allocated
 * @param requests how many requests were answered
 */
public record CostLine(String name, Money amount, BigDecimal requests) {

    /** The cost of 1,000 requests; none when there were no requests. */
    public Optional<Money> perThousandRequests() {
        return requests.signum() == 0
                ? Optional.empty()
                : Optional.of(amount.dividedBy(requests).times(BigDecimal.valueOf(1_000)));
    }
}
