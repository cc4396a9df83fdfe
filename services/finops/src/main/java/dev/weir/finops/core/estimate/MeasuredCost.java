package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;

/**
 * What serving a version has cost so far.
 *
 * @param total all charges of its deployments
 * @param requests how many requests they answered, not negative
 */
public record MeasuredCost(Money total, BigDecimal requests) {

    public MeasuredCost {
        if (requests.signum() < 0) {
            throw new IllegalArgumentException("requests are not negative: " + requests);
        }
    }
}
