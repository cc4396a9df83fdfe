package dev.weir.drift.http.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void ticksAreRound() {
        assertThat(Scale.of(0, 0.0758).ticks()).isEqualTo(List.of(0.0, 0.05, 0.1));
        assertThat(Scale.of(0.01, 0.33).ticks()).isEqualTo(List.of(0.0, 0.2, 0.4));
    }

    @Test
    void valuesNearOneAnotherAreSpreadOut() {
        Scale scale = Scale.of(0.81, 0.94);

        assertThat(scale.ticks().getFirst()).isEqualTo(0.8);
        assertThat(scale.place(0.81)).isBetween(0.0, 0.1);
        assertThat(scale.place(0.94)).isBetween(0.6, 1.0);
    }

    @Test
    void oneValueHasAScaleToo() {
        for (double value : new double[] {0, 3, -2, 1e-7, 1e12}) {
            Scale scale = Scale.of(value, value);

            assertThat(scale.place(value)).as("%s", value).isBetween(-1e-9, 1 + 1e-9);
        }
    }
}
