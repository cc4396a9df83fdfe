package dev.weir.finops.http;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.desk.NotedAnomaly;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An anomaly as JSON; amounts as decimal strings.
 *
 * @param group the same for anomalies that have one cause
 * @param state {@code open} or {@code closed}
 * @param peak the most that one of its stretches cost
 * @param score how improbable it is that it is normal, from 0 to 1; 0 when a bound found it
 * @param cause model that drove it
 * @param closed missing while it lasts
 * @param feedback missing while nobody said anything
 */
public record AnomalyView(
        String id,
        String group,
        String scope,
        String state,
        String actual,
        String peak,
        String expected,
        String lowerBound,
        String upperBound,
        String currency,
        double score,
        String cause,
        List<Part> contributors,
        String suspectedDeployment,
        Instant start,
        Instant detectedAt,
        Optional<Instant> closed,
        Optional<String> feedback) {

    /** What one value of a dimension contributed. */
    public record Part(String dimension, String value, String actual, String expected) {

        static Part of(Contributor contributor) {
            return new Part(
                    contributor.dimension(),
                    contributor.value(),
                    CostView.plain(contributor.actual()),
                    CostView.plain(contributor.expected()));
        }
    }

    static AnomalyView of(NotedAnomaly anomaly) {
        return new AnomalyView(
                anomaly.id(),
                anomaly.group(),
                anomaly.scope(),
                anomaly.isOpen() ? "open" : "closed",
                CostView.plain(anomaly.actual()),
                CostView.plain(anomaly.peak()),
                CostView.plain(anomaly.expected()),
                CostView.plain(anomaly.lowerBound()),
                CostView.plain(anomaly.upperBound()),
                anomaly.actual().currency().getCurrencyCode(),
                anomaly.score(),
                anomaly.cause(),
                anomaly.contributors().stream().map(Part::of).toList(),
                anomaly.deployment(),
                anomaly.start(),
                anomaly.detectedAt(),
                Optional.ofNullable(anomaly.closed()),
                Optional.ofNullable(anomaly.feedback()).map(AnomalyView::word));
    }

    static String word(Feedback feedback) {
        return switch (feedback) {
            case FALSE_ALARM -> "false-alarm";
            case EXPECTED -> "expected";
            case CONFIRMED -> "confirmed";
        };
    }
}
