package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownIdsTest {

    private final KnownIds ids = new KnownIds();

    @Test
    void whatCameIsKnownHoweverMuchComes() {
        IntStream.range(0, 5_000).forEach(n -> ids.add("request-" + n));

        assertThat(IntStream.range(0, 5_000)).allMatch(n -> ids.contains("request-" + n));
    }

    @Test
    void whatDidNotComeIsNotKnown() {
        IntStream.range(0, 5_000).forEach(n -> ids.add("request-" + n));

        assertThat(IntStream.range(5_000, 10_000)).noneMatch(n -> ids.contains("request-" + n));
        assertThat(ids.contains("")).isFalse();
    }
}
