package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstantsTest {

    @Test
    void aNumberThatIsAlwaysTheSameIsConstant() {
        assertThat(of(3, 3, Double.NaN, 3).of(0)).hasValue(3);
    }

    @Test
    void twoNumbersAreNotConstant() {
        assertThat(of(3, 3, 4, 3).of(0)).isEmpty();
    }

    @Test
    void nothingIsNotConstant() {
        assertThat(of(Double.NaN).of(0)).isEmpty();
    }

    @Test
    void partsAddUpInAnyOrder() {
        assertThat(sum(of(3), of(3)).of(0)).hasValue(3);
        assertThat(sum(of(3), of()).of(0)).hasValue(3);
        assertThat(sum(of(), of(3)).of(0)).hasValue(3);
        assertThat(sum(of(3), of(4)).of(0)).isEmpty();
        assertThat(sum(of(3), of(4, 3)).of(0)).isEmpty();
        assertThat(sum(of(3, 4), of(3)).of(0)).isEmpty();
    }

    private static Constants sum(Constants one, Constants other) {
        one.add(other);
        return one;
    }

    private static Constants of(double... numbers) {
        Constants constants = new Constants(1);
        for (double number : numbers) {
            constants.number(0, number);
        }
        return constants;
    }
}
