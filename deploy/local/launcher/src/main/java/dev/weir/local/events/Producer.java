package dev.weir.local.events;

import dev.weir.local.home.PortPlan;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says facts as a user's program would, each the root of its own correlation. */
public final class Producer implements Speaker, AutoCloseable {

    private final KafkaProducer<String, byte[]> kafka;
    private final WireFormat format;
    private final String source;
    private final InstantSource clock;

    /**
     * Connects to a mesh.
     *
     * @param source CloudEvents source of all that is said
     */
    public Producer(PortPlan ports, String source, InstantSource clock) {
        this.kafka = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ports.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new StringSerializer(),
                new ByteArraySerializer());
        this.format = new WireFormat(new SchemaIds(ports.confluentUrl()));
        this.source = source;
        this.clock = clock;
    }

    @Override
    public UUID say(String topic, String key, SpecificRecord data) throws InterruptedException {
        UUID id = UUID.randomUUID();
        say(id, topic, key, data);
        return id;
    }

    /** Says a fact under an id, perhaps again, and waits until the broker has it. */
    public void say(UUID id, String topic, String key, SpecificRecord data) throws InterruptedException {
        RecordHeaders headers = new RecordHeaders();
        Headers.put(headers, Headers.SPEC_VERSION, "1.0");
        Headers.put(headers, Headers.ID, id.toString());
        Headers.put(headers, Headers.TYPE, topic);
        Headers.put(headers, Headers.SOURCE, source);
        Headers.put(headers, Headers.SUBJECT, key);
        Headers.put(headers, Headers.TIME, clock.instant().toString());
        Headers.put(headers, Headers.CORRELATION, id.toString());
        Headers.put(headers, Headers.TRACEPARENT, traceparent(id));
        try {
            kafka.send(new ProducerRecord<>(topic, null, key, format.encode(topic, data), headers))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not take a record of " + topic, e);
        }
    }

    /** A sampled trace that begins here: W3C Trace Context, section 3.2. */
    private static String traceparent(UUID id) {
        String trace = id.toString().replace("-", "");
        String span = UUID.nameUUIDFromBytes(trace.getBytes(StandardCharsets.US_ASCII))
                .toString()
                .replace("-", "")
                .substring(0, 16);
        return "00-" + trace + "-" + span + "-01";
    }

    @Override
    public void close() {
        kafka.close();
    }
}
