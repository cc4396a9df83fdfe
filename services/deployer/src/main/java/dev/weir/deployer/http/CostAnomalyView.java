package dev.weir.deployer.http;

import dev.weir.deployer.core.anomaly.CostAnomaly;
import dev.weir.deployer.core.anomaly.CostDecision;
import java.time.Instant;
import java.util.Locale;

/**
 * An anomaly of costs as people see it.
 *
 * @param outcome recorded or rolled_back
 * @param commit empty when nothing changed
 */
record CostAnomalyView(
        String model,
        String version,
        String deploymentId,
        String scope,
        String actual,
        String expected,
        Instant detectedAt,
        String outcome,
        String reason,
        String commit,
        String anomalyId) {

    static CostAnomalyView of(CostDecision decision) {
        CostAnomaly anomaly = decision.anomaly();
        return new CostAnomalyView(
                anomaly.model().text(),
                anomaly.version(),
                anomaly.deployment(),
                anomaly.scope().text(),
                anomaly.actual().toString(),
                anomaly.expected().toString(),
                anomaly.detected(),
                decision.outcome().name().toLowerCase(Locale.ROOT),
                decision.reason(),
                decision.commit(),
                anomaly.id());
    }
}
