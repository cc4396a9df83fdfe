package dev.weir.finops.core.carbon;

import java.math.BigDecimal;

/**
 * What a processor draws, in watts, at rest and at full use.
 *
 * @param idle not negative
 * @param full not below idle
 */
public record Power(BigDecimal idle, BigDecimal full) {

    public Power {
        if (idle.signum() < 0 || full.compareTo(idle) < 0) {
            throw new IllegalArgumentException("a processor draws from nothing upwards, not " + idle + " to " + full);
        }
    }

    /** Watts = min + utilisation · (max − min). */
    BigDecimal at(BigDecimal utilisation) {
        return idle.add(utilisation.multiply(full.subtract(idle)));
    }
}
