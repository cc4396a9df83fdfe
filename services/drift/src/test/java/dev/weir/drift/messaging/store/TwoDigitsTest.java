package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoDigitsTest {

    @ParameterizedTest
    @CsvSource({"1234, 1200", "-0.01251, -0.013", "9.96, 10", "10, 10", "99.4, 99", "0.1, 0.1", "1e30, 1e30"})
    void twoDigitsRemain(float value, float rounded) {
        assertThat(TwoDigits.of(value)).isEqualTo(rounded);
    }

    @Test
    void theyAreThoseOfDecimalArithmetic() {
        SplittableRandom random = new SplittableRandom(1);
        MathContext two = new MathContext(2, RoundingMode.HALF_EVEN);
        for (int i = 0; i < 10_000; i++) {
            float value = (float) (random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-30, 30)));
            assertThat(TwoDigits.of(value))
                    .isEqualTo(new BigDecimal(value).round(two).floatValue());
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void whatHasNoDigitsIsAsItWas(float value) {
        assertThat(TwoDigits.of(value)).isEqualTo(Float.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE})
    void theEndsOfTheRangeAreRoundedToo(float value) {
        assertThat(TwoDigits.of(value)).isNotNaN();
    }
}
