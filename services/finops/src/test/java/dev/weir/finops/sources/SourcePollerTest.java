package dev.weir.finops.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.finops.core.usage.Windows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePollerTest {

    private static final Windows HOURS = new Windows(Duration.ofHours(1), Duration.ofMinutes(5));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Instant> asked = new ArrayList<>();
    private final List<Collection<Usage>> said = new ArrayList<>();
    private boolean answering = true;
    private int usages = 1;

    @Test
    void everyHourIsAskedForOnceOldestFirst() {
        SourcePoller poller = poller();

        poller.poll(NOON.plus(Duration.ofMinutes(10)));
        poller.poll(NOON.plus(Duration.ofMinutes(20)));
        poller.poll(NOON.plus(Duration.ofMinutes(66)));

        assertThat(asked).containsExactly(NOON.minus(Duration.ofHours(2)), NOON.minus(Duration.ofHours(1)), NOON);
    }

    @Test
    void anHourThatWasNotAnsweredIsAskedForAgain() {
        SourcePoller poller = poller();
        answering = false;
        poller.poll(NOON.plus(Duration.ofMinutes(10)));

        answering = true;
        poller.poll(NOON.plus(Duration.ofMinutes(11)));

        assertThat(asked)
                .containsExactly(
                        NOON.minus(Duration.ofHours(2)),
                        NOON.minus(Duration.ofHours(2)),
                        NOON.minus(Duration.ofHours(1)));
        assertThat(said).hasSize(2);
    }

    @Test
    void muchUsageIsToldInParts() {
        usages = 1_200;

        poller().poll(NOON.minus(Duration.ofMinutes(50)));

        assertThat(said).extracting(Collection::size).containsExactly(500, 500, 200);
    }

    private SourcePoller poller() {
        return new SourcePoller(
                new UsageSource() {
                    @Override
                    public String name() {
                        return "test";
                    }

                    @Override
                    public List<Usage> usage(Interval window) throws IOException {
                        asked.add(window.start());
                        if (!answering) {
                            throw new IOException("down");
                        }
                        List<Usage> told = new ArrayList<>();
                        for (int index = 0; index < usages; index++) {
                            told.add(Sample.minute(index, UsageKind.REQUESTS, 1));
                        }
                        return told;
                    }
                },
                HOURS,
                said::add,
                Duration.ofHours(2),
                NOON);
    }
}
