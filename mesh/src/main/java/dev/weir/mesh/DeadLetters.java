package dev.weir.mesh;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/** Puts a record that cannot be handled aside: same key, same bytes, same headers, and why. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final String service;
    private final EventPublisher publisher;
    private final MeterRegistry metrics;

    @Inject
    DeadLetters(MeshConfig config, EventPublisher publisher, MeterRegistry metrics) {
        this(config.service(), publisher, metrics);
    }

    /** For use without a container. */
    public DeadLetters(String service, EventPublisher publisher, MeterRegistry metrics) {
        this.service = service;
        this.publisher = publisher;
        this.metrics = metrics;
    }

    /**
     * Writes a record to {@code <topic>.<service>.dlq}.
     *
     * @throws TransientFailure when the broker cannot be reached
     */
    public void put(ConsumerRecord<String, byte[]> record, Throwable failure) {
        Headers headers = DeadLetterHeaders.of(
                record.headers(),
                new DeadLetterHeaders.Origin(record.topic(), record.partition(), record.offset()),
                failure);
        publisher.send(List.of(new ProducerRecord<>(
                topic(record.topic(), service), null, null, record.key(), record.value(), headers)));
        metrics.counter("weir.dead.letters", "topic", record.topic()).increment();
        LOG.errorf(
                failure,
                "dead letter topic=%s partition=%d offset=%d reason=\"%s\"",
                record.topic(),
                record.partition(),
                record.offset(),
                failure.getMessage());
    }

    /** Where the dead letters of one topic and one service go. */
    public static String topic(String topic, String service) {
        return topic + "." + service + ".dlq";
    }
}
