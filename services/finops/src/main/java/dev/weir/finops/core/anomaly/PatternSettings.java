package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.novelty.NoveltySettings;

/**
 * When a pattern of costs counts as unusual.
 *
 * @param ratio share of the expected cost that an excess must have to be told, not negative
 */
public record PatternSettings(NoveltySettings novelty, double ratio) {

    public PatternSettings {
        if (!(ratio >= 0) || !Double.isFinite(ratio)) {
            throw new IllegalArgumentException("a ratio is not negative: " + ratio);
        }
    }
}
