package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedTestsTest {

    private static final Level LEVEL = new Level(0.05);
    private static final List<Double> EDGES =
            IntStream.range(1, 10).mapToObj(i -> i / 10.0).toList();

    @Test
    void allFourAreSaidForPeople() {
        List<FeatureStatistic> found = compare(new NumericBins(EDGES), values(1, 500), values(2, 500));

        assertThat(found)
                .extracting(FeatureStatistic::statistic)
                .containsExactly(
                        Statistic.WASSERSTEIN,
                        Statistic.ENERGY,
                        Statistic.CRAMER_VON_MISES,
                        Statistic.ANDERSON_DARLING);
        assertThat(found).noneMatch(FeatureStatistic::decisive);
    }

    /** All values of one bin of width 0.1 moved to the next. */
    @Test
    void wassersteinIsInTheUnitOfTheFeature() {
        double[] before = {0.35, 0.35, 0.45, 0.45};
        double[] now = {0.45, 0.45, 0.55, 0.55};
        List<Double> wide = EDGES.stream().map(edge -> 1_000 * edge).toList();

        double value = compare(new NumericBins(EDGES), before, now).getFirst().value();
        double thousandfold = compare(new NumericBins(wide), times(before, 1_000), times(now, 1_000))
                .getFirst()
                .value();

        assertThat(value).isCloseTo(0.1, within(1e-9));
        assertThat(thousandfold).isCloseTo(100, within(1e-6));
    }

    /** Between uniform samples of which one is moved by 0.2, the mean moves by as much. */
    @Test
    void distancesOnBinsAreNearThoseOfTheValues() {
        List<Double> fine = IntStream.range(0, 121).mapToObj(i -> i / 100.0).toList();
        double[] before = values(3, 5_000);
        double[] now = Arrays.stream(values(4, 5_000)).map(value -> value + 0.2).toArray();

        List<FeatureStatistic> found = compare(new NumericBins(fine), before, now);

        assertThat(found.getFirst().value())
                .isCloseTo(
                        Arrays.stream(now).average().orElseThrow()
                                - Arrays.stream(before).average().orElseThrow(),
                        within(0.005));
    }

    /** 2,000 windows: the standard error of a share of 0.05 is 0.005, that of 0.01 is 0.002. */
    @Test
    void withoutChangeTheLevelsHold() {
        Map<Statistic, int[]> found = new EnumMap<>(Statistic.class);
        for (int trial = 0; trial < 2_000; trial++) {
            for (FeatureStatistic statistic :
                    compare(new NumericBins(EDGES), values(2 * trial, 2_000), values(2 * trial + 1, 500))) {
                int[] counts = found.computeIfAbsent(statistic.statistic(), key -> new int[2]);
                counts[0] += statistic.probability() <= 0.05 ? 1 : 0;
                counts[1] += statistic.probability() <= 0.01 ? 1 : 0;
            }
        }

        assertThat(found).hasSize(4).allSatisfy((statistic, counts) -> {
            assertThat(counts[0] / 2_000.0).as(statistic + " at 0.05").isBetween(0.03, 0.07);
            assertThat(counts[1] / 2_000.0).as(statistic + " at 0.01").isBetween(0.003, 0.02);
        });
    }

    @Test
    void aShiftOfATenthOfTheRangeIsFound() {
        double[] now = Arrays.stream(values(6, 500)).map(value -> value + 0.1).toArray();

        assertThat(compare(new NumericBins(EDGES), values(5, 2_000), now))
                .allMatch(statistic -> statistic.value() > statistic.threshold() && statistic.probability() < 0.001);
    }

    @Test
    void categoriesHaveNoOrder() {
        assertThat(compare(new CategoryBins(List.of("1", "2")), new double[] {1, 2}, new double[] {2, 2}))
                .isEmpty();
    }

    private static List<FeatureStatistic> compare(Bins bins, double[] before, double[] now) {
        return OrderedTests.compare(new FeatureProfile("x", bins, counts(bins, before)), counts(bins, now), LEVEL);
    }

    private static FeatureCounts counts(Bins bins, double[] values) {
        FeatureCounts counts = FeatureCounts.empty(bins);
        Arrays.stream(values).forEach(value -> counts.add(OptionalInt.of(bins.of(value))));
        return counts;
    }

    private static double[] values(long seed, int size) {
        return new SplittableRandom(seed).doubles(size).toArray();
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
