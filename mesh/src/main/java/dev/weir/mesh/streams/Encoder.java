package dev.weir.mesh.streams;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.Patience;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Turns an event into the record that carries it. */
final class Encoder<E extends Event<? extends SpecificRecord>> extends ContextualProcessor<String, E, String, byte[]> {

    private final EventCodec codec;
    private final Patience patience;

    Encoder(EventCodec codec, Patience patience) {
        this.codec = codec;
        this.patience = patience;
    }

    @Override
    public void process(Record<String, E> record) {
        E event = record.value();
        String topic = event.envelope().type();
        byte[] bytes = patience.untilDone("encode " + topic, () -> codec.encode(topic, event.data()));
        context()
                .forward(new Record<>(
                        event.key(),
                        bytes,
                        event.envelope().time().toEpochMilli(),
                        EnvelopeHeaders.of(event.envelope())));
    }
}
