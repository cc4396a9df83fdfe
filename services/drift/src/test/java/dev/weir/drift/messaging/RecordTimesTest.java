package dev.weir.drift.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class RecordTimesTest {

    @Test
    void aRecordHasItsOwnTime() {
        assertThat(extract(7, 5)).isEqualTo(7);
    }

    @Test
    void oneWithoutATimeHasThatOfTheLatestBefore() {
        assertThat(extract(-1, 5)).isEqualTo(5);
        assertThat(extract(-1, -1)).isZero();
    }

    private static long extract(long timestamp, long partitionTime) {
        return new RecordTimes()
                .extract(
                        new ConsumerRecord<>(
                                "topic",
                                0,
                                0,
                                timestamp,
                                TimestampType.CREATE_TIME,
                                0,
                                0,
                                null,
                                null,
                                new RecordHeaders(),
                                Optional.empty()),
                        partitionTime);
    }
}
