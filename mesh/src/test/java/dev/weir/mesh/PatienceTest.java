package dev.weir.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(4));

    @Test
    void aTransientFailureIsTriedAgainUntilItPasses() {
        AtomicInteger tries = new AtomicInteger();

        String answer = patience.untilDone("ask", () -> {
            if (tries.incrementAndGet() < 5) {
                throw new TransientFailure("not yet");
            }
            return "done";
        });

        assertThat(answer).isEqualTo("done");
        assertThat(tries).hasValue(5);
    }

    @Test
    void aPermanentFailureIsTriedOnce() {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(() -> patience.untilDone("ask", () -> {
                    tries.incrementAndGet();
                    throw new PermanentFailure("never");
                }))
                .hasMessage("never");
        assertThat(tries).hasValue(1);
    }

    @Test
    void whatWaitsIsToldWithItsReasonAndForgottenAfterwards() {
        List<String> seen = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();

        patience.untilDone("read the topic", () -> {
            patience.waiting().forEach(seen::add);
            if (tries.incrementAndGet() < 2) {
                throw new TransientFailure("registry is down");
            }
            return tries;
        });

        assertThat(seen).containsExactly("read the topic: registry is down");
        assertThat(patience.waiting()).isEmpty();
    }

    @Test
    void aServiceThatStopsDoesNotPretendThatTheActionWasDone() {
        patience.stop(new ShutdownEvent());

        assertThatThrownBy(() -> patience.untilDone("ask", () -> {
                    throw new TransientFailure("down");
                }))
                .isInstanceOf(Patience.Interrupted.class);
    }
}
