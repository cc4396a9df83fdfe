package dev.weir.cluster.messaging;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Kafka, with acks=all, an idempotent producer that does not give up, and Avro in the mesh's wire format: the schema is
 * found in, or added to, the registry under the subject {@code <topic>-value}.
 */
final class KafkaSink implements RecordSink {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaSink.class);

    private final String source;
    private final KafkaProducer<String, byte[]> producer;
    private final AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
    private final AtomicLong underWay = new AtomicLong();
    private final AtomicLong refused;

    /**
     * Connects in the background.
     *
     * @param source CloudEvents source of all events
     * @param refused counts events that Kafka refused for good
     */
    KafkaSink(String source, String bootstrapServers, String registryUrl, AtomicLong refused) {
        this.source = source;
        this.refused = refused;
        this.producer = new KafkaProducer<>(
                producerSettings(source, bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        serializer.configure(serializerSettings(registryUrl), false);
    }

    private static Map<String, Object> producerSettings(String source, String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, source.substring(1).replace('/', '-'));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        return settings;
    }

    private static Map<String, Object> serializerSettings(String registryUrl) {
        return Map.of(
                "apicurio.registry.url",
                registryUrl,
                "apicurio.registry.auto-register",
                true,
                "apicurio.registry.auto-register.if-exists",
                "FIND_OR_CREATE_VERSION",
                "apicurio.registry.dereference-schema",
                true);
    }

    @Override
    public void send(Outgoing event) {
        byte[] value = serializer.serialize(event.topic(), event.value());
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(event.topic(), null, event.key(), value, CloudEventHeaders.of(source, event));
        underWay.incrementAndGet();
        try {
            producer.send(record, (metadata, failure) -> done(event.topic(), failure));
        } catch (RuntimeException e) {
            underWay.decrementAndGet();
            throw e;
        }
    }

    private void done(String topic, @Nullable Exception failure) {
        underWay.decrementAndGet();
        if (failure != null) {
            refused.incrementAndGet();
            LOG.error("event refused topic={}", topic, failure);
        }
    }

    @Override
    public long close(Duration limit) {
        producer.close(limit);
        serializer.close();
        return underWay.get();
    }
}
