package dev.weir.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

    @Test
    void pausesDoubleUpToTheLongest() {
        assertThat(IntStream.range(0, 5).mapToObj(backoff::pause))
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5));
    }

    @Test
    void aPartThatRanLongEnoughStartsAnew() {
        assertThat(backoff.restartsInARow(7, Duration.ofSeconds(30))).isZero();
    }

    @Test
    void aPartThatDiesAtOnceWaitsLongerEachTime() {
        assertThat(backoff.restartsInARow(7, Duration.ofSeconds(29))).isEqualTo(7);
    }

    @Test
    void pausesStayBoundedHoweverOftenAPartDies() {
        assertThat(backoff.pause(1_000_000)).isEqualTo(Duration.ofSeconds(5));
    }
}
