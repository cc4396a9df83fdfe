package dev.weir.mesh.streams;

import dev.weir.mesh.DeadLetters;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.Patience;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Doors between topics of the mesh and a Kafka Streams topology. Facts, state and dead letters change in one
 * transaction when the topology runs with {@code exactly_once_v2}.
 */
public final class StreamEvents {

    private final String service;
    private final EventCodec codec;
    private final Patience patience;

    /**
     * @param service name of the service in dead-letter topics
     */
    public StreamEvents(String service, EventCodec codec, Patience patience) {
        this.service = service;
        this.codec = codec;
        this.patience = patience;
    }

    /**
     * The events of a topic. What cannot be read goes to {@code <topic>.<service>.dlq} with its original key, bytes
     * and headers, and the reason; while the schema registry is down the stream waits.
     */
    public <T extends SpecificRecord> KStream<String, Event<T>> read(
            StreamsBuilder builder, String topic, Class<T> type) {
        return read(builder, topic, type, event -> {});
    }

    /**
     * As {@link #read(StreamsBuilder, String, Class)}; what can be read but means nothing goes to the dead letters too.
     *
     * @param check throws when an event means nothing
     */
    public <T extends SpecificRecord> KStream<String, Event<T>> read(
            StreamsBuilder builder, String topic, Class<T> type, Consumer<Event<T>> check) {
        return read(builder, topic, () -> (codec, headers, bytes) -> codec.decode(topic, headers, bytes, type), check);
    }

    /**
     * As {@link #read(StreamsBuilder, String, Class, Consumer)}, in a form that the reader makes.
     *
     * @param reader is asked for one reader for each task
     */
    public <T> KStream<String, Event<T>> read(
            StreamsBuilder builder, String topic, Supplier<EventReader<T>> reader, Consumer<Event<T>> check) {
        KStream<String, Object> decoded = builder.stream(topic, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new Decoder<>(codec, patience, topic, reader.get(), check));
        decoded.filter((key, value) -> value instanceof Poison)
                .mapValues(poison -> ((Poison) poison).bytes())
                .to(DeadLetters.topic(topic, service), Produced.with(Serdes.String(), Serdes.ByteArray()));
        return readable(decoded.filter((key, value) -> value instanceof Event));
    }

    /** The same stream, which holds events only: mapping it would copy each record and its headers. */
    @SuppressWarnings("unchecked")
    private static <T> KStream<String, Event<T>> readable(KStream<String, ?> events) {
        return (KStream<String, Event<T>>) events;
    }

    /** Sends each event to the topic of its type, under its key, with its envelope. */
    public <E extends Event<? extends SpecificRecord>> void write(KStream<String, E> events) {
        events.process(() -> new Encoder<E>(codec, patience))
                .to(
                        (key, value, context) -> new String(
                                context.headers()
                                        .lastHeader(EnvelopeHeaders.TYPE)
                                        .value(),
                                StandardCharsets.UTF_8),
                        Produced.with(Serdes.String(), Serdes.ByteArray()));
    }
}
