package dev.weir.drift.core.diagnosis;

import java.time.Duration;

/**
 * An earlier window of the same hour, and how it compares with the one that differs.
 *
 * @param ago how long before
 * @param distance largest population stability index over the features that differ from the reference
 * @param threshold of the distance at the sizes of both windows: below it they do not differ
 */
public record Season(Duration ago, double distance, double threshold) {

    public Season {
        if (ago.isNegative() || !(distance >= 0) || !(threshold >= 0)) {
            throw new IllegalArgumentException("a season lies before, and its distance is not negative");
        }
    }

    boolean returns() {
        return distance <= threshold;
    }
}
