package dev.weir.drift.core.estimate;

/**
 * Expected counts of right and wrong answers. Ratios without a denominator are NaN.
 *
 * @param rocAuc area under the ROC curve
 * @param variance of the number of right answers, that of the Poisson binomial distribution
 */
public record Estimate(
        double truePositives,
        double falsePositives,
        double falseNegatives,
        double trueNegatives,
        double rocAuc,
        double variance) {

    public double size() {
        return truePositives + falsePositives + falseNegatives + trueNegatives;
    }

    public double accuracy() {
        return (truePositives + trueNegatives) / size();
    }

    /** Standard deviation of the accuracy, given the probabilities. */
    public double accuracyDeviation() {
        return Math.sqrt(variance) / size();
    }

    public double precision() {
        return truePositives / (truePositives + falsePositives);
    }

    public double recall() {
        return truePositives / (truePositives + falseNegatives);
    }

    public double specificity() {
        return trueNegatives / (trueNegatives + falsePositives);
    }

    public double f1() {
        return 2 * truePositives / (2 * truePositives + falsePositives + falseNegatives);
    }
}
