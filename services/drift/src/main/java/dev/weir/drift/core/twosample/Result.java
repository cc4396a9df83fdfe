package dev.weir.drift.core.twosample;

/**
 * What a test says.
 *
 * @param probability of such a statistic, or one further out, when both samples come from one distribution
 */
public record Result(double statistic, double probability) {

    public Result {
        if (Double.isNaN(statistic) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a statistic is a number, and a probability between 0 and 1");
        }
    }
}
