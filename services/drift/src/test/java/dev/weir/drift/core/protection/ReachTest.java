package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @Test
    void whatLiesNearIsInNoRing() {
        assertThat(Reach.NONE.after(-20).after(0.99)).isEqualTo(new Reach(2, List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 1, 1.2, 1.5, 4.1, 12.4, 12.5, 13, 40})
    void anInputIsCountedFromTheRingsThatItIsIn(double farness) {
        Reach reach = Reach.NONE.after(farness);

        for (int ring = 0; ring < 24; ring++) {
            assertThat(reach.from(ring)).as("ring %d", ring).isEqualTo(Reach.isFrom(ring, farness) ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-20, 0, 1, 1.2, 1.5, 4.1, 12.4})
    void noInputOfTheRingBeyondIsNearer(double farness) {
        int ring = Reach.ringBeyond(farness);

        assertThat(Reach.isFrom(ring, Math.nextDown(Math.max(1, farness)))).isFalse();
        assertThat(Reach.isFrom(ring, Math.max(1, farness) + 0.5)).isTrue();
    }
}
