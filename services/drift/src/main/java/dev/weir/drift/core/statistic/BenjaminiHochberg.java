package dev.weir.drift.core.statistic;

import dev.weir.drift.core.twosample.MultipleTesting;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

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
        double[] adjusted = MultipleTesting.benjaminiHochberg(
                comparisons.stream().mapToDouble(FeatureStatistic::probability).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> comparisons.get(i).judged(adjusted[i] <= level.alpha()))
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
}
