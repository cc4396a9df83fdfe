package dev.weir.finops.core.novelty;

import java.time.Duration;

/**
 * How values are judged. One set serves all series.
 *
 * @param shape values that are compared together, at least 1
 * @param memory values that are remembered, more than the shape
 * @param sameHour how far apart times of day may be that count as the same, less than 12 hours
 * @param tail share of the past whose distances are taken for its tail, in (0, 0.5)
 * @param threshold surprise from which a value is an anomaly, positive
 * @param rest values after a surprise within which only a larger one is told, at least 1
 * @param margin by how much it must be larger, not negative
 */
public record NoveltySettings(
        int shape, int memory, Duration sameHour, double tail, double threshold, int rest, double margin) {

    /** What the product ships: chosen on halves of a corpus, and judged on the other halves. */
    public static final NoveltySettings DEFAULT =
            new NoveltySettings(3, 4_000, Duration.ofMinutes(90), 0.1, 2.5, 100, 0.3);

    public NoveltySettings {
        if (shape < 1 || memory <= shape) {
            throw new IllegalArgumentException(
                    "a shape has a value and fits the memory, not " + shape + " of " + memory);
        }
        if (sameHour.isNegative() || sameHour.compareTo(Duration.ofHours(12)) >= 0) {
            throw new IllegalArgumentException("the same hour is less than half a day, not " + sameHour);
        }
        if (!(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException("a tail is less than half of the past, not " + tail);
        }
        if (!(threshold > 0) || !Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold is positive, not " + threshold);
        }
        if (rest < 1 || !(margin >= 0)) {
            throw new IllegalArgumentException("a rest is a value, a margin not negative: " + rest + ", " + margin);
        }
    }
}
