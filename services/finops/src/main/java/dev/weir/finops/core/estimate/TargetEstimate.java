package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;

/**
 * What a version is expected to cost on one target.
 *
 * @param hourly one hour of serving
 * @param monthly 730 hours of serving
 * @param perThousandRequests 1,000 requests
 */
public record TargetEstimate(String target, Money hourly, Money monthly, Money perThousandRequests) {}
