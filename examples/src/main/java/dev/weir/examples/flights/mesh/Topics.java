package dev.weir.examples.flights.mesh;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Readers of topics. */
final class Topics {

    private static final int MAXIMUM_WORK_MILLIS = 1_800_000;

    private Topics() {}

    /** A consumer that belongs to no group, or to the given one. */
    static KafkaConsumer<String, SpecificRecord> consumer(MeshAddress mesh, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", mesh.bootstrapServers());
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.interval.ms", MAXIMUM_WORK_MILLIS);
        AvroKafkaDeserializer<SpecificRecord> values = new AvroKafkaDeserializer<>();
        values.configure(
                Map.of(
                        "apicurio.registry.url",
                        mesh.schemaRegistry(),
                        "apicurio.registry.use-specific-avro-reader",
                        true),
                false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), values);
    }

    static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
