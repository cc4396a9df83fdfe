package dev.weir.drift.core.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumericBinsTest {

    private final NumericBins bins = new NumericBins(List.of(0.1, 1.0, 2.5));

    @Test
    void aBinHoldsItsUpperEdge() {
        assertThat(bins.of(Value.of(0.1))).hasValue(0);
        assertThat(bins.of(Value.of(0.11))).hasValue(1);
        assertThat(bins.of(Value.of(1.0))).hasValue(1);
        assertThat(bins.of(Value.of(2.6))).hasValue(3);
    }

    @Test
    void singlePrecisionDoesNotMoveAValueOverItsEdge() {
        assertThat((double) 0.1f).isGreaterThan(0.1);
        assertThat(bins.of(Value.of(0.1f))).hasValue(0);
    }

    @Test
    void infinityFallsIntoAnOuterBin() {
        assertThat(bins.of(Value.of(Double.NEGATIVE_INFINITY))).hasValue(0);
        assertThat(bins.of(Value.of(Double.POSITIVE_INFINITY))).hasValue(3);
    }

    @Test
    void whatIsNoNumberIsMissing() {
        assertThat(bins.of(Value.of(Double.NaN))).isEmpty();
        assertThat(bins.of(Value.of("2"))).isEmpty();
        assertThat(bins.of(Value.MISSING)).isEmpty();
    }

    @Test
    void manyBinsAreFoundAsFewAre() {
        NumericBins many = new NumericBins(
                IntStream.range(0, 40).mapToObj(edge -> edge + 0.1).toList());

        for (int bin = 0; bin < 40; bin++) {
            assertThat(many.of(bin + 0.1)).isEqualTo(bin);
            assertThat(many.of(bin + 0.2)).isEqualTo(bin + 1);
        }
    }

    @Test
    void edgesAscendStrictly() {
        assertThatThrownBy(() -> new NumericBins(List.of(1.0, 1.0))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NumericBins(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
    }
}
