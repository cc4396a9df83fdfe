package dev.weir.drift.core.statistic;

import dev.weir.drift.core.twosample.MultipleTesting;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How the decisive comparisons of a window, over features and segments, are judged together. */
public enum Correction {
    /** The expected share of false findings among all findings stays at the level. */
    BENJAMINI_HOCHBERG,
    /** The probability of any false finding stays at the level. */
    HOLM;

    /** The same comparisons, in the same order, each decisive one judged; the others are said for people only. */
    public List<FeatureStatistic> judge(List<FeatureStatistic> comparisons, Level level) {
        double[] raw = comparisons.stream()
                .filter(FeatureStatistic::decisive)
                .mapToDouble(FeatureStatistic::probability)
                .toArray();
        double[] adjusted = switch (this) {
            case BENJAMINI_HOCHBERG -> MultipleTesting.benjaminiHochberg(raw);
            case HOLM -> MultipleTesting.holm(raw);
        };
        int[] next = {0};
        return comparisons.stream()
                .map(each -> each.judged(each.decisive() && adjusted[next[0]++] <= level.alpha()))
                .toList();
    }

    /** Those that drifted, least probable first. */
    public static List<FeatureStatistic> strongest(List<FeatureStatistic> judged) {
        return judged.stream()
                .filter(FeatureStatistic::drifted)
                .sorted(Comparator.comparingDouble(FeatureStatistic::probability)
                        .thenComparing(FeatureStatistic::segment)
                        .thenComparing(FeatureStatistic::feature)
                        .thenComparing(FeatureStatistic::statistic))
                .toList();
    }

    /** The name for facts, such as benjamini-hochberg. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
