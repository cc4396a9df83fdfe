package dev.weir.mesh.streams;

import dev.weir.mesh.DeadLetterHeaders;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.FailureKind;
import dev.weir.mesh.Patience;
import dev.weir.mesh.PermanentFailure;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jboss.logging.Logger;

/**
 * Decodes each record into an {@link Event}; waits while the schema registry is down; hands on as {@link Poison} what cannot
 * be read.
 */
final class Decoder<T> extends ContextualProcessor<String, byte[], String, Object> {

    private static final Logger LOG = Logger.getLogger(Decoder.class);

    private final EventCodec codec;
    private final Patience patience;
    private final String topic;
    private final EventReader<T> reader;
    private final Consumer<Event<T>> check;
    private final String step;

    Decoder(EventCodec codec, Patience patience, String topic, EventReader<T> reader, Consumer<Event<T>> check) {
        this.codec = codec;
        this.patience = patience;
        this.topic = topic;
        this.reader = reader;
        this.check = check;
        this.step = "decode " + topic;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            context().forward(record.withValue(decode(record)));
        } catch (PermanentFailure failure) {
            putAside(record, failure);
        }
    }

    private Event<T> decode(Record<String, byte[]> record) {
        try {
            if (record.key() == null) {
                throw new PermanentFailure("a record of " + topic + " has no key");
            }
            T data = patience.untilDone(step, () -> reader.read(codec, record.headers(), record.value()));
            Event<T> event = new Event<>(EnvelopeHeaders.read(record.headers()), record.key(), data);
            check.accept(event);
            return event;
        } catch (RuntimeException failure) {
            if (failure instanceof Patience.Interrupted || FailureKind.of(failure) == FailureKind.TRANSIENT) {
                throw failure;
            }
            throw new PermanentFailure(String.valueOf(failure.getMessage()), failure);
        }
    }

    private void putAside(Record<String, byte[]> record, PermanentFailure failure) {
        DeadLetterHeaders.Origin origin = context()
                .recordMetadata()
                .map(Decoder::origin)
                .orElseGet(() -> new DeadLetterHeaders.Origin(topic, -1, -1));
        LOG.errorf(
                "dead letter topic=%s partition=%d offset=%d reason=\"%s\"",
                topic, origin.partition(), origin.offset(), failure.getMessage());
        context()
                .forward(record.withHeaders(DeadLetterHeaders.of(record.headers(), origin, failure))
                        .withValue(new Poison(record.value())));
    }

    private static DeadLetterHeaders.Origin origin(RecordMetadata metadata) {
        return new DeadLetterHeaders.Origin(metadata.topic(), metadata.partition(), metadata.offset());
    }
}
