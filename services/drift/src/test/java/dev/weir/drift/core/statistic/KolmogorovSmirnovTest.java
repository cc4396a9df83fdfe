package dev.weir.drift.core.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import java.util.List;
import org.junit.jupiter.api.Test;

class KolmogorovSmirnovTest {

    private static final Level FIVE_PERCENT = new Level(0.05);

    private final KolmogorovSmirnov test = new KolmogorovSmirnov();

    /** SciPy 1.17's exact probability of distance 0.35 for samples of 60 and 45. */
    @Test
    void theProbabilityIsCloseToTheExactOne() {
        assertThat(compare(List.of(21L, 39L), List.of(0L, 45L)).probability()).isCloseTo(0.0027684, within(3e-4));
    }

    /** SciPy 1.17: distance 0.0292 of 3,000 and 2,500 has the asymptotic probability 0.1914. */
    @Test
    void largeSamplesApproachTheLimit() {
        FeatureStatistic found = compare(List.of(1500L, 1500L), List.of(1177L, 1323L));

        assertThat(found.value()).isCloseTo(0.0292, within(1e-9));
        assertThat(found.probability()).isCloseTo(0.1914, within(0.002));
    }

    /** 1.3581 and 1.6276 are the customary critical values at 5 and 1 percent. */
    @Test
    void theThresholdInvertsTheProbability() {
        assertThat(Kolmogorov.quantile(0.05)).isCloseTo(1.3581, within(1e-4));
        assertThat(Kolmogorov.quantile(0.01)).isCloseTo(1.6276, within(1e-4));
        assertThat(Kolmogorov.survival(Kolmogorov.quantile(0.3))).isCloseTo(0.3, within(1e-9));
        assertThat(Kolmogorov.survival(1.18 - 1e-9)).isCloseTo(Kolmogorov.survival(1.18 + 1e-9), within(1e-7));
        assertThat(Kolmogorov.survival(0)).isEqualTo(1);
        assertThat(Kolmogorov.survival(9)).isLessThan(1e-60);
    }

    @Test
    void theThresholdKnowsBothSizes() {
        double small = compare(List.of(5000L, 5000L), List.of(250L, 250L)).threshold();
        double large = compare(List.of(5000L, 5000L), List.of(25_000L, 25_000L)).threshold();

        assertThat(small).isCloseTo(1.3581 / KolmogorovSmirnov.scale(10_000.0 * 500 / 10_500), within(1e-5));
        assertThat(large).isLessThan(small / 4);
    }

    @Test
    void featuresWithoutOrderHaveNoDistance() {
        FeatureProfile reference =
                new FeatureProfile("x", new CategoryBins(List.of("a")), new FeatureCounts(List.of(5L, 5L), 0));

        assertThat(test.compare(reference, new FeatureCounts(List.of(0L, 10L), 0), FIVE_PERCENT))
                .isEmpty();
    }

    private FeatureStatistic compare(List<Long> reference, List<Long> current) {
        FeatureProfile profile =
                new FeatureProfile("x", new NumericBins(List.of(0.0)), new FeatureCounts(reference, 0));
        return test.compare(profile, new FeatureCounts(current, 0), FIVE_PERCENT)
                .orElseThrow();
    }
}
