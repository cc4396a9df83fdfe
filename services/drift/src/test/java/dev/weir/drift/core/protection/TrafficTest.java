package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrafficTest {

    private static final Instant START = Instant.ofEpochSecond(1_000_000);

    @Test
    void theShareIsThatOfAllRequestsInTheSpan() {
        assertThat(asked(0, 100).share(span(0, 100), 50)).hasValue(50 / 1100.0);
    }

    /** One query in ten seconds for an hour and a half, of which the last minutes are covered. */
    @Test
    void ofALongSpanTheCoveredPartTells() {
        Traffic traffic = asked(0, 5110);

        assertThat(traffic.share(span(0, 5110), 512).orElseThrow()).isBetween(0.0099, 0.0101);
    }

    @Test
    void aSpanOfWhichNothingIsCoveredHasNoShare() {
        assertThat(asked(1000, 2000).share(span(0, 500), 512)).isEmpty();
        assertThat(Traffic.NONE.share(span(0, 500), 512)).isEmpty();
    }

    @Test
    void theShareIsNeverMoreThanAll() {
        assertThat(asked(0, 10).share(span(0, 10), 1_000_000)).hasValue(1);
    }

    /** A hundred requests in each bucket of ten seconds, of six partitions together. */
    private static Traffic asked(int from, int to) {
        Traffic traffic = Traffic.NONE;
        for (int at = from; at <= to; at += 10) {
            for (int partition = 0; partition < 6; partition++) {
                long bucket = Math.floorDiv(START.getEpochSecond() + at, 10L);
                traffic = traffic.with(new Traffic.Tally(
                        partition, bucket, partition == 0 ? 50 : 10, 0, 0, Newcomers.NONE, Reach.NONE));
            }
        }
        return traffic;
    }

    private static Span span(int from, int to) {
        return new Span(START.plusSeconds(from), START.plusSeconds(to));
    }
}
