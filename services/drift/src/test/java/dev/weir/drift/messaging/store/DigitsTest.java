package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {

    @Test
    void aNumberIsHardlyOff() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 1_000; i++) {
            double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-300, 300));
            assertThat(Digits.few(value)).isCloseTo(value, withinPercentage(0.013));
            assertThat(Digits.rough(value)).isCloseTo(value, withinPercentage(0.8));
        }
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                1,
                -0.25,
                500,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void someNumbersAreAsTheyWere(double value) {
        assertThat(Digits.few(value)).isEqualTo(Double.valueOf(value));
    }
}
