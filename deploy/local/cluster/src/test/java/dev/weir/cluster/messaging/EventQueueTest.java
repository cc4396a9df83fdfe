package dev.weir.cluster.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.UsageRecorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventQueueTest {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final AtomicLong lost = new AtomicLong();

    @Test
    void closingHandsOverEverythingInOrder() throws InterruptedException {
        FakeSink sink = new FakeSink(0);
        EventQueue queue = new EventQueue(sink, 1_000, lost, PAUSE, LIMIT);
        for (int number = 0; number < 500; number++) {
            queue.offer(event(number));
        }
        queue.close();

        assertThat(sink.keys)
                .hasSize(500)
                .isSortedAccordingTo((left, right) -> Integer.compare(Integer.parseInt(left), Integer.parseInt(right)));
        assertThat(sink.closed).isTrue();
        assertThat(lost).hasValue(0);
    }

    @Test
    void anOutageDelaysEventsAndLosesNone() throws InterruptedException {
        FakeSink sink = new FakeSink(20);
        EventQueue queue = new EventQueue(sink, 1_000, lost, PAUSE, LIMIT);
        queue.offer(event(0));
        queue.offer(event(1));
        queue.close();

        assertThat(sink.keys).containsExactly("0", "1");
        assertThat(lost).hasValue(0);
    }

    @Test
    void whatDoesNotFitIsCountedAndNobodyWaits() throws InterruptedException {
        FakeSink sink = new FakeSink(Integer.MAX_VALUE);
        EventQueue queue = new EventQueue(sink, 10, lost, PAUSE, Duration.ofMillis(20));
        queue.offer(event(0));
        assertThat(sink.tried.await(5, TimeUnit.SECONDS)).isTrue();
        for (int number = 1; number <= 15; number++) {
            queue.offer(event(number));
        }
        assertThat(lost).hasValue(5);
        queue.close();

        assertThat(sink.keys).isEmpty();
        assertThat(lost).hasValue(16);
    }

    private static Outgoing event(int number) {
        Instant now = Instant.EPOCH;
        UsageRecorded usage = UsageRecorded.newBuilder()
                .setUsageId("u")
                .setResource("r")
                .setStart(now)
                .setEnd(now)
                .build();
        return new Outgoing(
                "usage.recorded", Integer.toString(number), usage, new EventContext(new UUID(0, number), now, "", ""));
    }

    private static final class FakeSink implements RecordSink {

        private final List<String> keys = new ArrayList<>();
        private final CountDownLatch tried = new CountDownLatch(1);
        private int failures;
        private boolean closed;

        FakeSink(int failures) {
            this.failures = failures;
        }

        @Override
        public void send(Outgoing event) {
            tried.countDown();
            if (failures > 0) {
                failures--;
                throw new IllegalStateException("the schema registry is away");
            }
            keys.add(event.key());
        }

        @Override
        public long close(Duration limit) {
            closed = true;
            return 0;
        }
    }
}
