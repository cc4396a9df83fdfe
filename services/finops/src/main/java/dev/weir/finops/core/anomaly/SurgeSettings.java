package dev.weir.finops.core.anomaly;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a cost counts as a surge.
 *
 * @param bucket length of a stretch of time
 * @param minimumHistory closed buckets that are needed before anything is judged, at least 3
 * @param longestHistory closed buckets that are remembered; a surge that lasts longer becomes the new level
 * @param deviations robust standard deviations above the median that are still normal
 * @param ratio share of the median by which a bucket may exceed it and still be normal
 * @param minimumExcess excess below which nobody is woken, in the rate card's currency
 */
public record SurgeSettings(
        Duration bucket,
        int minimumHistory,
        int longestHistory,
        double deviations,
        double ratio,
        BigDecimal minimumExcess) {

    public SurgeSettings {
        if (bucket.isNegative() || bucket.isZero()) {
            throw new IllegalArgumentException("a bucket lasts some time, not " + bucket);
        }
        if (minimumHistory < 3 || longestHistory < minimumHistory) {
            throw new IllegalArgumentException(
                    "a baseline needs 3 buckets and room for them, not " + minimumHistory + " of " + longestHistory);
        }
        if (!(deviations > 0) || !(ratio >= 0)) {
            throw new IllegalArgumentException(
                    "deviations and ratio are positive, not " + deviations + " and " + ratio);
        }
    }
}
