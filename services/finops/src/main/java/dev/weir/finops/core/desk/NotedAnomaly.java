package dev.weir.finops.core.desk;

import dev.weir.finops.core.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anomaly as it was noted.
 *
 * @param deployment the suspect; empty when there was none
 * @param closed when the cost was normal again; null while it is not
 */
public record NotedAnomaly(
        String id,
        String scope,
        Money actual,
        Money expected,
        Money upperBound,
        String deployment,
        Instant start,
        Instant detectedAt,
        @Nullable Instant closed) {}
