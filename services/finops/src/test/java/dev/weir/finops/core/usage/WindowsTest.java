package dev.weir.finops.core.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Windows HOURS = new Windows(Duration.ofHours(1), Duration.ofMinutes(5));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aWindowIsDueOnceItsDelayIsOver() {
        assertThat(HOURS.due(NOON, NOON.plus(Duration.ofMinutes(64)), 9)).isEmpty();
        assertThat(HOURS.due(NOON, NOON.plus(Duration.ofMinutes(65)), 9))
                .containsExactly(new Interval(NOON, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void windowsAreDueOldestFirstAndSoManyAtOnce() {
        assertThat(HOURS.due(NOON.plusSeconds(1), NOON.plus(Duration.ofDays(1)), 2))
                .extracting(Interval::start)
                .containsExactly(NOON, NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void aWindowOfNoLengthIsRefused() {
        assertThatThrownBy(() -> new Windows(Duration.ZERO, Duration.ZERO)).hasMessageContaining("length");
    }
}
