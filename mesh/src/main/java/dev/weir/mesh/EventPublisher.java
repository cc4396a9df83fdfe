package dev.weir.mesh;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;

/** Says facts on Kafka: returns when every in-sync replica has them. */
@ApplicationScoped
public class EventPublisher {

    private final Producer<String, byte[]> producer;
    private final EventCodec codec;

    @Inject
    public EventPublisher(Producer<String, byte[]> producer, EventCodec codec) {
        this.producer = producer;
        this.codec = codec;
    }

    /**
     * Publishes one event to the topic of its type.
     *
     * @throws TransientFailure when the broker or the schema registry cannot be reached
     * @throws PermanentFailure when the record cannot be encoded or is refused
     */
    public void publish(Event<? extends SpecificRecord> event) {
        publish(List.of(event));
    }

    /** Publishes events in this order, and waits once for all. */
    public void publish(List<? extends Event<? extends SpecificRecord>> events) {
        send(events.stream().map(this::record).toList());
    }

    /**
     * Sends records of a service's own topics, in this order, and waits once for all.
     *
     * @throws TransientFailure when the broker cannot be reached
     * @throws PermanentFailure when a record is refused
     */
    public void send(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause() == null ? e : e.getCause());
        } catch (RetriableException e) {
            throw failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("interrupted while publishing", e);
        }
    }

    private ProducerRecord<String, byte[]> record(Event<? extends SpecificRecord> event) {
        String topic = event.envelope().type();
        return new ProducerRecord<>(
                topic,
                null,
                event.envelope().time().toEpochMilli(),
                event.key(),
                codec.encode(topic, event.data()),
                EnvelopeHeaders.of(event.envelope()));
    }

    private static RuntimeException failure(Throwable cause) {
        String message = "cannot publish: " + cause.getMessage();
        return FailureKind.of(cause) == FailureKind.TRANSIENT
                ? new TransientFailure(message, cause)
                : new PermanentFailure(message, cause);
    }
}
