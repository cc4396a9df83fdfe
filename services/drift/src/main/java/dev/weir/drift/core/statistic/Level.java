package dev.weir.drift.core.statistic;

/**
 * The accepted probability of a false finding.
 *
 * @param alpha above 0 and at most 0.5
 */
public record Level(double alpha) {

    public Level {
        if (!(alpha > 0 && alpha <= 0.5)) {
            throw new IllegalArgumentException("a level lies above 0 and at most at 0.5, unlike " + alpha);
        }
    }
}
