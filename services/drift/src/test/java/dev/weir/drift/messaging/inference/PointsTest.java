package dev.weir.drift.messaging.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {

    @ParameterizedTest
    @CsvSource({"100, 100.2", "-0.5, -0.501", "1e-30, 1.001e-30", "3e38, 3.001e38"})
    void nearCopiesHaveTheSameHash(double number, double near) {
        assertThat(Points.rounded(input(number, "a"))).isEqualTo(Points.rounded(input(near, "a")));
    }

    @ParameterizedTest
    @CsvSource({"100, 104", "1, -1", "0, 1e-30", "63, 62", "1e-20, 1e20"})
    void otherInputsHaveAnotherHash(double number, double other) {
        assertThat(Points.rounded(input(number, "a"))).isNotEqualTo(Points.rounded(input(other, "a")));
    }

    @Test
    void anotherTextIsAnotherInputAndSoIsNone() {
        assertThat(Points.rounded(input(1, "a")))
                .isNotEqualTo(Points.rounded(input(1, "b")))
                .isNotEqualTo(Points.rounded(input(1, null)))
                .isNotZero();
    }

    private static LoggedInference input(double number, @Nullable String text) {
        return new LoggedInference(
                "1",
                new ModelVersion("flights", "1"),
                "",
                200,
                0,
                Instant.EPOCH,
                InputNames.of(List.of("distance", "carrier")),
                new double[] {number, Double.NaN},
                new String[] {null, text},
                null,
                Double.NaN,
                List.of());
    }
}
