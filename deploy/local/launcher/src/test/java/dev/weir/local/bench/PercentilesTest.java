package dev.weir.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void aPercentileIsTheNearestRank() {
        Percentiles hundred = new Percentiles(
                LongStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());

        assertThat(hundred.at(.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(hundred.at(.99)).isEqualTo(Duration.ofMillis(99));
        assertThat(hundred.at(1)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void orderDoesNotMatter() {
        assertThat(new Percentiles(List.of(Duration.ofMillis(3), Duration.ofMillis(1))).at(.5))
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void nothingMeasuredIsNoResult() {
        assertThatThrownBy(() -> new Percentiles(List.of())).hasMessageContaining("nothing was measured");
    }
}
