package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShapiroWilkTest {

    /** Weights in pounds of eleven men, the example of Shapiro and Wilk 1965; R and scipy give the same statistic. */
    @Test
    void theWeightsOfElevenMenHaveThePublishedStatistic() {
        double[] weights = {148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236};

        assertThat(ShapiroWilk.statistic(weights)).isCloseTo(0.7888146948631716, within(1e-10));
    }

    @Test
    void normalValuesLieNearOneAndExponentialOnesDoNot() {
        SplittableRandom random = new SplittableRandom(1);
        double[] normal =
                random.doubles(200).map(ignored -> random.nextGaussian()).toArray();
        double[] exponential = random.doubles(200).map(draw -> -Math.log(draw)).toArray();

        assertThat(ShapiroWilk.statistic(normal)).isGreaterThan(0.97);
        assertThat(ShapiroWilk.statistic(exponential)).isLessThan(0.9);
    }

    @Test
    void equalValuesAreNotNormal() {
        assertThat(ShapiroWilk.statistic(new double[] {2, 2, 2, 2, 2, 2})).isZero();
    }

    @Test
    void fiveValuesAreTooFew() {
        assertThatThrownBy(() -> ShapiroWilk.statistic(new double[] {1, 2, 3, 4, 5}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
