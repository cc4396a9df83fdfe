package dev.weir.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class FiguresTest {

    @Test
    void secondsHaveOneDecimal() {
        assertThat(Figures.seconds(Duration.ofMillis(2_449))).isEqualTo("2.4 s");
    }

    @Test
    void spansShowTheirTwoGreatestUnits() {
        assertThat(Figures.span(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Figures.span(Duration.ofSeconds(192))).isEqualTo("3 min 12 s");
        assertThat(Figures.span(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
    }

    @Test
    void memoryBelowAGibibyteIsInMebibytes() {
        assertThat(Figures.bytes(300L << 20)).isEqualTo("300 MiB");
        assertThat(Figures.bytes(3L << 29)).isEqualTo("1.50 GiB");
    }
}
