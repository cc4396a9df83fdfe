package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RelayStateTest {

    private static final Instant FIRST = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void aRelayFailsSinceItsFirstFailure() {
        RelayState state = new RelayState.Relaying();

        RelayState failing = state.failed("no broker", FIRST).failed("no database", FIRST.plusSeconds(5));

        assertThat(failing).isEqualTo(new RelayState.Failing("no database", FIRST));
    }
}
