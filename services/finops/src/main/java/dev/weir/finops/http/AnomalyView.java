package dev.weir.finops.http;

import dev.weir.finops.core.desk.NotedAnomaly;
import java.time.Instant;
import java.util.Optional;

/**
 * An anomaly as JSON; amounts as decimal strings.
 *
 * @param closed missing while it lasts
 */
public record AnomalyView(
        String id,
        String scope,
        String actual,
        String expected,
        String upperBound,
        String currency,
        String suspectedDeployment,
        Instant start,
        Instant detectedAt,
        Optional<Instant> closed) {

    static AnomalyView of(NotedAnomaly anomaly) {
        return new AnomalyView(
                anomaly.id(),
                anomaly.scope(),
                CostView.plain(anomaly.actual()),
                CostView.plain(anomaly.expected()),
                CostView.plain(anomaly.upperBound()),
                anomaly.actual().currency().getCurrencyCode(),
                anomaly.deployment(),
                anomaly.start(),
                anomaly.detectedAt(),
                Optional.ofNullable(anomaly.closed()));
    }
}
