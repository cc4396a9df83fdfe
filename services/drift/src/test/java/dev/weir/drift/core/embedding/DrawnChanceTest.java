package dev.weir.drift.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnChanceTest {

    private static final int DRAWS = 1999;

    @Test
    void whereManyAreAsLargeTheyAreCounted() {
        double[] drawn = drawn(1, quantile -> quantile);

        assertThat(DrawnChance.exceeding(drawn, 0.9)).isCloseTo(0.1, within(0.02));
    }

    /** The mean of the logarithms, as single estimates spread over a factor of a few. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-4, 1e-5})
    void anExponentialTailGoesOn(double probability) {
        assertThat(decades(quantile -> -Math.log(1 - quantile), -Math.log(probability)))
                .isCloseTo(Math.log10(probability), within(0.4));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-4, 1e-5})
    void aHeavyTailIsNotTakenForALightOne(double probability) {
        assertThat(decades(quantile -> Math.pow(1 - quantile, -0.3), Math.pow(probability, -0.3)))
                .isCloseTo(Math.log10(probability), within(0.4));
    }

    @Test
    void aTailThatEndsIsGivenMoreThanItHas() {
        assertThat(decades(quantile -> 1 - Math.sqrt(1 - quantile), 1 - 1e-2)).isGreaterThan(-4.5);
    }

    @Test
    void whatLiesFarBeyondIsNotBoundedByTheNumberOfDraws() {
        double[] drawn = drawn(1, quantile -> -Math.log(1 - quantile));

        assertThat(DrawnChance.exceeding(drawn, 40)).isLessThan(1e-6);
    }

    @Test
    void drawsThatAreAllTheSameAreCounted() {
        assertThat(DrawnChance.exceeding(new double[99], 1)).isEqualTo(0.01);
    }

    private static double decades(DoubleUnaryOperator quantile, double observed) {
        double sum = 0;
        for (int seed = 0; seed < 100; seed++) {
            sum += Math.log10(DrawnChance.exceeding(drawn(seed, quantile), observed));
        }
        return sum / 100;
    }

    private static double[] drawn(long seed, DoubleUnaryOperator quantile) {
        return new SplittableRandom(seed).doubles(DRAWS).map(quantile).toArray();
    }
}
