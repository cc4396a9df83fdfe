package dev.weir.finops.core.anomaly;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When a cost counts as a surge.
 *
 * @param bucket length of a stretch of time, whole milliseconds
 * @param minimumHistory buckets that are needed before anything is judged, at least 3
 * @param longestHistory buckets that are remembered; a surge that lasts longer becomes the new level
 * @param deviations robust standard deviations above the median that are still normal
 * @param ratio share of the median by which a bucket may exceed it and still be normal
 * @param minimumExcess excess below which nobody is woken, in the rate card's currency
 * @param calmBuckets normal buckets in a row that end a surge, at least 1
 */
public record SurgeSettings(
        Duration bucket,
        int minimumHistory,
        int longestHistory,
        double deviations,
        double ratio,
        BigDecimal minimumExcess,
        int calmBuckets) {

    public SurgeSettings {
        if (bucket.toMillis() < 1) {
            throw new IllegalArgumentException("a bucket lasts some milliseconds, not " + bucket);
        }
        if (minimumHistory < 3 || longestHistory < minimumHistory) {
            throw new IllegalArgumentException(
                    "a baseline needs 3 buckets and room for them, not " + minimumHistory + " of " + longestHistory);
        }
        if (!(deviations > 0) || !Double.isFinite(deviations) || !(ratio >= 0) || !Double.isFinite(ratio)) {
            throw new IllegalArgumentException(
                    "deviations and ratio are positive, not " + deviations + " and " + ratio);
        }
        if (minimumExcess.signum() < 0 || calmBuckets < 1) {
            throw new IllegalArgumentException(
                    "an excess is not negative and calm takes a bucket, not " + minimumExcess + " and " + calmBuckets);
        }
    }
}
