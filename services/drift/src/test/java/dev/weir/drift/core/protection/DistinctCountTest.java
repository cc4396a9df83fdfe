package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctCountTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 500, 3_000, 100_000})
    void eachValueCountsOnceHoweverOftenItComes(int values) {
        DistinctCount count = new DistinctCount();

        for (int i = 0; i < 3 * values; i++) {
            count.add(Mixing.mix(i % Math.max(1, values)));
        }

        assertThat(count.estimate()).isCloseTo(values, within(0.1 * values));
    }
}
