package dev.weir.drift.core.window;

/**
 * Labels of a regression.
 *
 * @param labels how many
 * @param sum of their absolute losses
 */
public record Losses(long labels, double sum) {

    public static final Losses NONE = new Losses(0, 0);

    public Losses {
        if (labels < 0 || !(sum >= 0)) {
            throw new IllegalArgumentException("losses are not negative");
        }
    }

    public Losses plus(Losses other) {
        return new Losses(labels + other.labels, sum + other.sum);
    }
}
