package dev.weir.drift.core.statistic;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.twosample.EdgeDifferences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Statistics of numeric features, said for people: Wasserstein, energy, Cramer-von Mises and Anderson-Darling. Each value
 * stands in the middle of its bin, and in the outer bins half a neighbour's width beyond the edge, so distances are in the
 * unit of the feature. Where edges lie so far apart that no number holds what follows from them, nothing is said.
 */
final class OrderedTests {

    private OrderedTests() {}

    static List<FeatureStatistic> compare(FeatureProfile reference, FeatureCounts current, Level level) {
        if (!(reference.bins() instanceof NumericBins bins)
                || bins.count() < 2
                || reference.counts().present() == 0
                || current.present() == 0) {
            return List.of();
        }
        double[] widths = widths(bins.edges());
        EdgeDifferences edges = new EdgeDifferences(reference.counts().ofBins(), current.ofBins());
        List<FeatureStatistic> statistics = new ArrayList<>();
        add(statistics, reference, Statistic.WASSERSTEIN, edges.wasserstein(widths), level, value -> value);
        add(statistics, reference, Statistic.ENERGY, edges.energy(widths), level, Math::sqrt);
        add(statistics, reference, Statistic.CRAMER_VON_MISES, edges.cramerVonMises(), level, value -> value);
        add(statistics, reference, Statistic.ANDERSON_DARLING, edges.andersonDarling(), level, value -> value);
        return statistics;
    }

    private static void add(
            List<FeatureStatistic> statistics,
            FeatureProfile reference,
            Statistic statistic,
            EdgeDifferences.Sum sum,
            Level level,
            DoubleUnaryOperator unit) {
        if (!sum.isKnown()) {
            return;
        }
        double threshold = unit.applyAsDouble(sum.threshold(level.alpha()));
        double probability = sum.probability();
        if (Double.isFinite(threshold) && !Double.isNaN(probability)) {
            statistics.add(new FeatureStatistic(
                            reference.name(),
                            statistic,
                            unit.applyAsDouble(Math.max(0, sum.value())),
                            threshold,
                            probability,
                            false)
                    .informative());
        }
    }

    /** Distances between the places of neighbouring bins: at edge i those of the bins below and above it. */
    private static double[] widths(double[] edges) {
        int last = edges.length - 1;
        double[] places = new double[edges.length + 1];
        double outer = edges.length == 1 ? Math.max(1, Math.abs(edges[0])) : 0;
        places[0] = edges[0] - (outer > 0 ? outer : edges[1] - edges[0]) / 2;
        places[last + 1] = edges[last] + (outer > 0 ? outer : edges[last] - edges[last - 1]) / 2;
        for (int i = 1; i <= last; i++) {
            places[i] = (edges[i - 1] + edges[i]) / 2;
        }
        double[] widths = new double[edges.length];
        for (int i = 0; i <= last; i++) {
            widths[i] = places[i + 1] - places[i];
        }
        return widths;
    }
}
