package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Edges as far apart as numbers can be. */
class ExtremeNumbersTest {

    private static final Level LEVEL = new Level(0.01);
    private static final double[] EDGES = {
        Double.NEGATIVE_INFINITY,
        -Double.MAX_VALUE,
        -1e160,
        -1,
        -1e-160,
        0,
        Double.MIN_VALUE,
        1e-160,
        1,
        1e77,
        1e160,
        Double.MAX_VALUE,
        Double.POSITIVE_INFINITY
    };

    @Test
    void whatNoNumberHoldsIsNotSaid() {
        assertThat(compare(List.of(-Double.MAX_VALUE, 1.0, 2.0), List.of(120L, 300L, 300L, 280L)))
                .extracting(FeatureStatistic::statistic)
                .doesNotContain(Statistic.WASSERSTEIN, Statistic.ENERGY)
                .contains(Statistic.CRAMER_VON_MISES, Statistic.CHI_SQUARE);
        assertThat(compare(List.of(1.0, 1e160), List.of(500L, 300L, 200L)))
                .extracting(FeatureStatistic::statistic)
                .contains(Statistic.CRAMER_VON_MISES);
    }

    @Test
    void anyEdgesAndCountsCanBeCompared() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 3_000; round++) {
            TreeSet<Double> edges = new TreeSet<>();
            int size = 1 + random.nextInt(5);
            while (edges.size() < size) {
                edges.add(EDGES[random.nextInt(EDGES.length)] + 0.0);
            }
            List<Long> counts = new ArrayList<>();
            for (int i = 0; i <= size; i++) {
                counts.add(random.nextInt(3) == 0 ? 0L : random.nextLong(1_000_000_000_000L));
            }

            assertThat(compare(List.copyOf(edges), counts)).isNotNull();
        }
    }

    @Test
    void anInputThatARowNamesTwiceIsCountedOnce() {
        FeatureProfile feature = feature(List.of(1.0), List.of(500L, 500L));

        assertThat(Informative.compare(feature, new FeatureCounts(List.of(0L, 0L), 100), 0, 200, LEVEL))
                .filteredOn(statistic -> statistic.statistic() == Statistic.TYPE)
                .singleElement()
                .satisfies(statistic -> assertThat(statistic.value()).isEqualTo(1));
    }

    private static List<FeatureStatistic> compare(List<Double> edges, List<Long> counts) {
        List<Long> now = new ArrayList<>(counts).reversed();
        List<FeatureStatistic> statistics =
                new ArrayList<>(Informative.compare(feature(edges, counts), new FeatureCounts(now, 3), 1, 1, LEVEL));
        new PopulationStability()
                .compare(feature(edges, counts), new FeatureCounts(now, 3), LEVEL)
                .ifPresent(statistics::add);
        new KolmogorovSmirnov()
                .compare(feature(edges, counts), new FeatureCounts(now, 3), LEVEL)
                .ifPresent(statistics::add);
        return statistics;
    }

    private static FeatureProfile feature(List<Double> edges, List<Long> counts) {
        return new FeatureProfile("height", new NumericBins(edges), new FeatureCounts(counts, 0));
    }
}
