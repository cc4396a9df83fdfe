package dev.weir.finops.core.desk;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The cost of one value of a dimension.
 *
 * @param name the value; empty for what could not be allocated
 * @param requests how many requests were metered
 * @param inferences how many answers were logged
 */
public record CostLine(String name, Money amount, BigDecimal requests, BigDecimal inferences) {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /**
     * Allocated cost by inferences, times 1,000: logged answers where there are any, since a request may carry many
     * rows, and metered requests elsewhere. None when nothing was asked.
     */
    public Optional<Money> perThousandInferences() {
        BigDecimal count = inferences.signum() > 0 ? inferences : requests;
        return count.signum() > 0 ? Optional.of(amount.share(THOUSAND, count)) : Optional.empty();
    }
}
