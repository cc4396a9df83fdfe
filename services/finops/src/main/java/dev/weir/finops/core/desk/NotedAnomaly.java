package dev.weir.finops.core.desk;

import dev.weir.finops.core.money.Money;
import java.time.Instant;

/**
 * An anomaly as it was noted.
 *
 * @param deployment the suspect; empty when there was none
 */
public record NotedAnomaly(
        String id,
        String scope,
        Money actual,
        Money expected,
        Money upperBound,
        String deployment,
        Instant start,
        Instant detectedAt) {}
