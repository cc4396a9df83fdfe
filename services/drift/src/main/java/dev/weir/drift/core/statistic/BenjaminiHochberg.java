package dev.weir.drift.core.statistic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Keeps the expected share of false findings among all findings of a window at the level, and with it the probability
 * of any finding when nothing changed.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Y. Benjamini, Y. Hochberg, Controlling the false
 *     discovery rate, Journal of the Royal Statistical Society B 57 (1995)</a>
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The same comparisons, in the same order, each judged. */
    public static List<FeatureStatistic> judge(List<FeatureStatistic> comparisons, Level level) {
        double limit = limit(
                comparisons.stream().mapToDouble(FeatureStatistic::probability).toArray(), level);
        return comparisons.stream()
                .map(comparison -> comparison.judged(comparison.probability() <= limit))
                .toList();
    }

    /** Those that drifted, least probable first. */
    public static List<FeatureStatistic> strongest(List<FeatureStatistic> judged) {
        return judged.stream()
                .filter(FeatureStatistic::drifted)
                .sorted(Comparator.comparingDouble(FeatureStatistic::probability)
                        .thenComparing(FeatureStatistic::feature)
                        .thenComparing(FeatureStatistic::statistic))
                .toList();
    }

    /** The largest probability that is a finding; negative when none is. */
    static double limit(double[] probabilities, Level level) {
        double[] ascending = probabilities.clone();
        Arrays.sort(ascending);
        for (int rank = ascending.length; rank > 0; rank--) {
            if (ascending[rank - 1] <= level.alpha() * rank / ascending.length) {
                return ascending[rank - 1];
            }
        }
        return -1;
    }
}
