package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RateTestsTest {

    private static final Level LEVEL = new Level(0.05);

    /** Pearson of a table of two by two: N (ad - bc)^2 over the product of its margins. */
    @Test
    void chiSquareIsThatOfTheTable() {
        Map<Statistic, FeatureStatistic> found = compare(List.of(90L, 60L), 0, List.of(30L, 60L), 0, 0, 0);

        assertThat(found.get(Statistic.CHI_SQUARE).value())
                .isCloseTo(240.0 * 3_600 * 3_600 / (150.0 * 90 * 120 * 120), within(1e-9));
        assertThat(found.get(Statistic.CHI_SQUARE).threshold()).isCloseTo(3.841459, within(1e-6));
        assertThat(found).containsOnlyKeys(Statistic.CHI_SQUARE);
    }

    @Test
    void aRateIsTheShareInTheWindow() {
        Map<Statistic, FeatureStatistic> found = compare(List.of(900L, 0L), 100, List.of(380L, 0L), 120, 25, 10);

        assertThat(found.get(Statistic.MISSING).value()).isEqualTo(0.24);
        assertThat(found.get(Statistic.RANGE).value()).isEqualTo(0.05);
        assertThat(found.get(Statistic.TYPE).value()).isEqualTo(0.02);
        assertThat(found.values()).noneMatch(FeatureStatistic::decisive);
        assertThat(found.values())
                .allMatch(statistic -> statistic.value() > statistic.threshold() && statistic.probability() < 0.001);
    }

    @Test
    void ofARateThatRisesThresholdAndProbabilityAgree() {
        for (long missing = 50; missing < 100; missing++) {
            FeatureStatistic found = compare(List.of(900L, 0L), 100, List.of(500 - missing, 0L), missing, 0, 0)
                    .get(Statistic.MISSING);

            assertThat(found.value() > found.threshold()).isEqualTo(found.probability() < 0.05);
        }
    }

    /** 4,000 windows: the standard error of a share of 0.05 is 0.0035, that of 0.01 is 0.0016. */
    @Test
    void withoutChangeTheLevelsHold() {
        int[] chiSquare = new int[2];
        int[] missing = new int[2];
        SplittableRandom random = new SplittableRandom(9);
        for (int trial = 0; trial < 4_000; trial++) {
            long[] before = draw(random, 2_000);
            long[] now = draw(random, 500);
            Map<Statistic, FeatureStatistic> found =
                    compare(List.of(before[0], before[1]), before[2], List.of(now[0], now[1]), now[2], 0, 0);
            count(found.get(Statistic.CHI_SQUARE), chiSquare);
            count(found.get(Statistic.MISSING), missing);
        }

        for (int[] counts : List.of(chiSquare, missing)) {
            assertThat(counts[0] / 4_000.0).isBetween(0.038, 0.062);
            assertThat(counts[1] / 4_000.0).isBetween(0.005, 0.016);
        }
    }

    @Test
    void nothingIsSaidOfWhatOccursNowhere() {
        assertThat(compare(List.of(10L, 0L), 0, List.of(10L, 0L), 0, 0, 0)).isEmpty();
        assertThat(compare(List.of(10L, 5L), 0, List.of(0L, 0L), 0, 0, 0)).isEmpty();
    }

    private static void count(FeatureStatistic statistic, int[] counts) {
        counts[0] += statistic.probability() <= 0.05 ? 1 : 0;
        counts[1] += statistic.probability() <= 0.01 ? 1 : 0;
    }

    /** Of a category, of others, and missing ones, one in ten. */
    private static long[] draw(SplittableRandom random, int size) {
        long[] counts = new long[3];
        for (int n = 0; n < size; n++) {
            double draw = random.nextDouble();
            counts[draw < 0.6 ? 0 : draw < 0.9 ? 1 : 2]++;
        }
        return counts;
    }

    private static Map<Statistic, FeatureStatistic> compare(
            List<Long> before, long missingBefore, List<Long> now, long missingNow, long outOfRange, long otherType) {
        FeatureProfile reference =
                new FeatureProfile("x", new CategoryBins(List.of("a")), new FeatureCounts(before, missingBefore));
        return RateTests.compare(reference, new FeatureCounts(now, missingNow), outOfRange, otherType, LEVEL).stream()
                .collect(Collectors.toMap(FeatureStatistic::statistic, Function.identity()));
    }
}
