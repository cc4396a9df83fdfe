package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationStabilityTest {

    private static final Level FIVE_PERCENT = new Level(0.05);

    private final PopulationStability stability = new PopulationStability();

    /** The value is Evidently 0.7's for shares of 16, 18, 16, 14, 12, 12 and 16, 16, 16, 16, 16, 8 of 88. */
    @Test
    void isTheSumOverBins() {
        FeatureStatistic found = compare(
                List.of(16_000L, 18_000L, 16_000L, 14_000L, 12_000L, 12_000L, 0L),
                List.of(16_000L, 16_000L, 16_000L, 16_000L, 16_000L, 8_000L, 0L));

        assertThat(found.value()).isCloseTo(0.0372184, within(1e-4));
    }

    /** 16.918978 is the 95th percentile of chi-square with 9 degrees of freedom. */
    @Test
    void theThresholdKnowsBothSizes() {
        FeatureStatistic small = compare(nCopies(10, 1000), nCopies(10, 50));
        FeatureStatistic large = compare(nCopies(10, 1000), nCopies(10, 5000));

        assertThat(small.threshold()).isCloseTo(16.918978 * (1 / 10_000.0 + 1 / 500.0), within(1e-7));
        assertThat(large.threshold()).isCloseTo(16.918978 * (1 / 10_000.0 + 1 / 50_000.0), within(1e-7));
        assertThat(small.probability()).isGreaterThan(0.999);
    }

    @Test
    void valueAndThresholdAgreeWithTheProbability() {
        FeatureStatistic found = compare(List.of(5000L, 5000L, 0L), List.of(222L, 278L, 0L));

        assertThat(found.value()).isGreaterThan(found.threshold());
        assertThat(found.probability()).isBetween(0.01, 0.05);
    }

    @Test
    void aCategoryNeverSeenBeforeCounts() {
        FeatureStatistic found = compare(List.of(5000L, 5000L, 0L), List.of(230L, 230L, 40L));

        assertThat(found.probability()).isLessThan(1e-6);
    }

    @Test
    void valuesThatGoMissingCount() {
        FeatureProfile reference = profile(List.of(5000L, 5000L, 0L), 0);

        assertThat(stability.compare(reference, new FeatureCounts(List.of(200L, 200L, 0L), 100), FIVE_PERCENT))
                .hasValueSatisfying(found -> assertThat(found.probability()).isLessThan(1e-6));
    }

    @Test
    void aFeatureWithASingleValueSaysNothing() {
        FeatureProfile reference = profile(List.of(5000L, 0L, 0L), 0);

        assertThat(stability.compare(reference, new FeatureCounts(List.of(10L, 0L, 0L), 0), FIVE_PERCENT))
                .isEmpty();
        assertThat(stability.compare(reference, new FeatureCounts(List.of(0L, 0L, 0L), 0), FIVE_PERCENT))
                .isEmpty();
    }

    private FeatureStatistic compare(List<Long> reference, List<Long> current) {
        return stability
                .compare(profile(reference, 0), new FeatureCounts(current, 0), FIVE_PERCENT)
                .orElseThrow();
    }

    private static FeatureProfile profile(List<Long> counts, long missing) {
        List<String> categories =
                IntStream.range(1, counts.size()).mapToObj(Integer::toString).toList();
        return new FeatureProfile("x", new CategoryBins(categories), new FeatureCounts(counts, missing));
    }

    private static List<Long> nCopies(int bins, long count) {
        return Collections.nCopies(bins, count);
    }
}
