package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;

/**
 * What a version is expected to cost on one target.
 *
 * @param hours one hour of serving
 * @param thousand 1,000 requests
 * @param replicas containers that are expected to be needed
 * @param fits whether the version fits the target's memory
 */
public record TargetEstimate(String target, Range hours, Range thousand, int replicas, boolean fits) {

    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(730);

    public Money hourly() {
        return hours.expected();
    }

    /** 730 hours of serving. */
    public Money monthly() {
        return hours.expected().times(HOURS_PER_MONTH);
    }

    public Money monthlyLow() {
        return hours.low().times(HOURS_PER_MONTH);
    }

    public Money monthlyHigh() {
        return hours.high().times(HOURS_PER_MONTH);
    }

    public Money perThousandRequests() {
        return thousand.expected();
    }
}
