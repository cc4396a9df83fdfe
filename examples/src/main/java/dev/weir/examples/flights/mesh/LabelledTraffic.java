package dev.weir.examples.flights.mesh;

import dev.weir.events.DataWindow;
import dev.weir.events.OffsetRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the traffic of a window and its labels from Kafka. */
final class LabelledTraffic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final String INFERENCES = "inference.logged";
    private static final String LABELS = "label.observed";

    private LabelledTraffic() {}

    /**
     * Reads all that the topics hold, and then on until so many rows are labelled or the patience is over.
     *
     * @throws IllegalStateException when records that the window names are no longer kept
     */
    static LabelledRows read(MeshAddress mesh, LabelledRows rows, DataWindow window, int enough, Duration patience) {
        try (KafkaConsumer<String, SpecificRecord> consumer = Topics.consumer(mesh, Map.of())) {
            List<TopicPartition> partitions = new ArrayList<>(Topics.partitions(consumer, INFERENCES));
            partitions.addAll(Topics.partitions(consumer, LABELS));
            consumer.assign(partitions);
            requireKept(window, consumer.beginningOffsets(partitions));
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                poll(consumer, rows);
            }
            Instant deadline = Instant.now().plus(patience);
            while (rows.labelled() < enough && Instant.now().isBefore(deadline)) {
                poll(consumer, rows);
            }
        }
        return rows;
    }

    private static void poll(KafkaConsumer<String, SpecificRecord> consumer, LabelledRows rows) {
        consumer.poll(POLL)
                .forEach(record -> rows.see(
                        new LabelledRows.Place(record.topic(), record.partition(), record.offset()), record.value()));
    }

    static void requireKept(DataWindow window, Map<TopicPartition, Long> beginnings) {
        for (OffsetRange range : window.getOffsets()) {
            long kept =
                    beginnings.getOrDefault(new TopicPartition(range.getTopic(), range.getPartition()), Long.MAX_VALUE);
            if (kept > range.getFirstOffset()) {
                throw new IllegalStateException("the window begins at offset " + range.getFirstOffset()
                        + " of partition " + range.getPartition() + " of " + range.getTopic()
                        + ", which is no longer kept");
            }
        }
    }
}
