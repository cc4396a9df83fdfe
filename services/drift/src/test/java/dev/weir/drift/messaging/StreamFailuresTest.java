package dev.weir.drift.messaging;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.TopologyException;
import org.junit.jupiter.api.Test;

class StreamFailuresTest {

    private final StreamFailures failures = new StreamFailures();

    @Test
    void aBrokerThatWasAwayIsMetAgain() {
        assertThat(failures.handle(new TimeoutException("no answer"))).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void aTopicThatIsNotKnownYetIsMetAgain() {
        assertThat(failures.handle(new TopologyException("Topic kserve-inference is unknown to the topology")))
                .isEqualTo(REPLACE_THREAD);
    }

    @Test
    void whatWouldFailForEverStopsTheStream() {
        assertThat(failures.handle(new IllegalStateException("a defect"))).isEqualTo(SHUTDOWN_CLIENT);
    }
}
