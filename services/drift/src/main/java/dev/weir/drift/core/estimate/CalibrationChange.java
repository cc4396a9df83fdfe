package dev.weir.drift.core.estimate;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How the probabilities that a classifier says came to stand to its labels, against before.
 *
 * @param moved root mean square, over the labelled answers, of the change of (share of positive labels - probability said)
 *     among answers of about one probability, less what chance brings; at least 0
 * @param probability of changes at least as large when nothing changed: by chi-square over the bins of probability, or of
 *     the mean change, whichever is less likely, times two
 * @param rankingLost by how much the area under the ROC curve fell, less two standard errors; negative when it did not;
 *     none when the order of the probabilities has no meaning
 */
public record CalibrationChange(
        double moved, double probability, @Nullable Double rankingLost) {

    private static final double SIGNIFICANT = 0.01;

    /** Labels that a bin needs on either side. */
    private static final long LEAST_IN_BIN = 3;

    public CalibrationChange {
        if (!(moved >= 0) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a change of " + moved + " with a probability of " + probability);
        }
    }

    /**
     * The change between two sets of labelled answers; none when either has too few labels.
     *
     * @param least labels that either needs
     * @param ranked whether the order of the probabilities has a meaning, as it has for binary classifiers
     */
    public static Optional<CalibrationChange> between(
            ScoreCounts before, ScoreCounts after, long least, boolean ranked) {
        Reliability then = before.reliability();
        Reliability now = after.reliability();
        if (then.labels() < least || now.labels() < least) {
            return Optional.empty();
        }
        double squares = 0;
        double chance = 0;
        double statistic = 0;
        double mean = 0;
        double meanVariance = 0;
        long labels = 0;
        int bins = 0;
        for (int bin = 0; bin < Reliability.BINS; bin++) {
            if (then.labels(bin) >= LEAST_IN_BIN && now.labels(bin) >= LEAST_IN_BIN) {
                double change = now.gap(bin) - then.gap(bin);
                double variance = now.variance(bin, then);
                squares += now.labels(bin) * change * change;
                chance += now.labels(bin) * variance;
                statistic += change * change / variance;
                mean += now.labels(bin) * change;
                meanVariance += now.labels(bin) * now.labels(bin) * variance;
                labels += now.labels(bin);
                bins++;
            }
        }
        if (bins == 0) {
            return Optional.empty();
        }
        return Optional.of(new CalibrationChange(
                Math.sqrt(Math.max(0, squares - chance) / labels),
                Math.min(1, 2 * Math.min(exceeded(statistic, bins), exceeded(mean * mean / meanVariance, 1))),
                ranked && then.isRanked() && now.isRanked() ? lost(then, now) : null));
    }

    /** Whether it moved by so much, and not by chance. */
    public boolean isMoved(double least) {
        return probability <= SIGNIFICANT && moved >= least;
    }

    /** Whether the order of the probabilities tells right from wrong as well as before, but for so much. */
    public boolean ranksAsBefore(double loss) {
        return rankingLost != null && rankingLost < loss;
    }

    private static double exceeded(double statistic, int degrees) {
        return ChiSquaredDistribution.of(degrees).survivalProbability(statistic);
    }

    private static double lost(Reliability then, Reliability now) {
        return then.area() - now.area() - 2 * Math.sqrt(then.areaVariance() + now.areaVariance());
    }
}
