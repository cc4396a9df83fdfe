package dev.weir.drift.core.report;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A drift that was said.
 *
 * @param kind data, prediction, concept or embedding
 * @param cause why, as far as the evidence tells; empty when it was not said
 * @param reasons for it, the weightiest first
 * @param onsetEarliest the change began between this
 * @param onsetLatest and this
 * @param windowEnd end of the data that shows it
 * @param estimatedLoss by how much performance is worse than before the onset
 */
public record AlarmReport(
        String id,
        String kind,
        String cause,
        String recommendation,
        List<String> reasons,
        String detector,
        Instant onsetEarliest,
        Instant onsetLatest,
        Instant windowEnd,
        Instant detectedAt,
        List<String> topFeatures,
        OptionalDouble affectedShare,
        OptionalDouble estimatedLoss,
        OptionalDouble errorRateBefore,
        OptionalDouble errorRateAfter,
        OptionalDouble clientShare) {

    public AlarmReport {
        reasons = List.copyOf(reasons);
        topFeatures = List.copyOf(topFeatures);
    }
}
