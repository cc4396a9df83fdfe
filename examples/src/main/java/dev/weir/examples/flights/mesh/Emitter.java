package dev.weir.examples.flights.mesh;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says events with nothing but the Kafka client and the Apicurio serializer. */
public final class Emitter implements AutoCloseable {

    private static final String SOURCE = "/examples/flights";

    private final KafkaProducer<String, SpecificRecord> producer;

    public Emitter(MeshAddress mesh) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", mesh.bootstrapServers());
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 5);
        settings.put("apicurio.registry.url", mesh.schemaRegistry());
        settings.put("apicurio.registry.auto-register", true);
        settings.put("apicurio.registry.auto-register.if-exists", "FIND_OR_CREATE_VERSION");
        settings.put("apicurio.registry.dereference-schema", true);
        AvroKafkaSerializer<SpecificRecord> serializer = new AvroKafkaSerializer<>();
        serializer.configure(settings, false);
        settings.keySet().removeIf(key -> key.startsWith("apicurio."));
        producer = new KafkaProducer<>(settings, new StringSerializer(), serializer);
    }

    /**
     * Says an event and waits until all replicas in sync have it.
     *
     * @param id its id; the same when it is said again
     * @param cause id of the event that led to it
     */
    public void say(UUID id, Optional<String> cause, String topic, String key, SpecificRecord data)
            throws InterruptedException {
        try {
            send(id, cause, topic, key, data).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record of " + topic, e);
        }
    }

    /** Says an event without waiting; the future tells whether the broker took it. */
    public Future<RecordMetadata> send(UUID id, Optional<String> cause, String topic, String key, SpecificRecord data) {
        ProducerRecord<String, SpecificRecord> record = new ProducerRecord<>(topic, key, data);
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", id.toString());
        put(headers, "ce_type", topic);
        put(headers, "ce_source", SOURCE);
        put(headers, "ce_subject", key);
        put(headers, "ce_time", Instant.now().toString());
        put(headers, "ce_correlationid", id.toString());
        cause.ifPresent(value -> put(headers, "ce_causationid", value));
        put(headers, "traceparent", traceparent(id));
        put(headers, "content-type", "application/avro");
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A sampled trace that begins here: W3C Trace Context, section 3.2. */
    private static String traceparent(UUID id) {
        String trace = id.toString().replace("-", "");
        return "00-" + trace + "-" + trace.substring(16) + "-01";
    }
}
