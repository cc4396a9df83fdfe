package dev.weir.drift.core.season;

import dev.weir.drift.core.window.Span;
import java.time.Duration;

/**
 * An earlier stay of the traffic in a regime, and how it compares with the window that differs.
 *
 * @param ago from the beginning of that stay to the beginning of this one
 * @param then when it was
 * @param windows of that stay, at least 1
 * @param distance largest population stability index over the features
 * @param threshold of the distance: up to it they do not differ
 */
public record Season(Duration ago, Span then, long windows, double distance, double threshold) {

    public Season {
        if (ago.isNegative() || windows < 1 || !(distance >= 0) || !(threshold >= 0)) {
            throw new IllegalArgumentException("a season lies before, and its distance is not negative");
        }
    }

    public boolean returns() {
        return distance <= threshold;
    }
}
