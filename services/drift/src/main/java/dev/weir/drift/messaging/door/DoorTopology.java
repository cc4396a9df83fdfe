package dev.weir.drift.messaging.door;

import dev.weir.drift.core.door.Delivery;
import dev.weir.drift.core.door.DoorCounts;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.inference.Checks;
import dev.weir.drift.messaging.state.LostCount;
import dev.weir.drift.messaging.state.ServingMark;
import dev.weir.drift.messaging.state.StoredServing;
import dev.weir.drift.messaging.store.Deferred;
import dev.weir.drift.messaging.store.Micros;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.drift.messaging.store.StateSerde;
import dev.weir.events.InferenceCaptured;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.DeadLetters;
import dev.weir.mesh.Event;
import dev.weir.mesh.streams.StreamEvents;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Foreign topics become sides of inferences, on the topic where those that came over HTTP lie already; sides that meet
 * become inferences.
 */
public final class DoorTopology {

    static final String SERVED = "serving-at-doors";

    private final DoorReader reader;
    private final DoorEvents events;
    private final DoorCounts counts;
    private final Map<Door, Pattern> topics;
    private final DoorStores stores;

    /** @param topics that are read, by door */
    public DoorTopology(
            DoorReader reader, DoorEvents events, DoorCounts counts, Map<Door, Pattern> topics, DoorStores stores) {
        this.reader = reader;
        this.events = events;
        this.counts = counts;
        this.topics = Map.copyOf(topics);
        this.stores = stores;
    }

    /**
     * Gives what is lost, by model; one stream for each place where it is lost. They are not merged here: that would make
     * one task of all foreign topics and a topic that always exists, and a running task cannot take up a topic that
     * appears later.
     */
    public Map<String, KStream<String, LostCount>> addTo(StreamsBuilder builder, StreamEvents mesh) {
        stores.addTo(builder);
        Map<String, KStream<String, LostCount>> lost = new TreeMap<>();
        topics.forEach((door, pattern) ->
                lost.put(door.name().toLowerCase(Locale.ROOT), listen(builder, mesh, door, pattern)));
        KStream<String, SideFate> sides = mesh.read(
                        builder, Topics.INFERENCE_CAPTURED, InferenceCaptured.class, Checks::captured)
                .process(
                        () -> new Deferred<String, Event<InferenceCaptured>, String, SideFate>(
                                context -> new SideJoin(context, stores.patience(), stores.delay(), events, counts)),
                        DoorStores.WAITING_SIDES,
                        DoorStores.SIDE_DEADLINES);
        mesh.write(sides.process(
                        () -> new Deferred<String, SideFate, String, SideFate>(ServedVersion::new), DoorStores.SERVED)
                .flatMapValues(DoorTopology::met));
        lost.put("sides", sides.flatMap((id, side) -> lost(side)));
        return lost;
    }

    /**
     * Which versions serve, told in every partition of the sides, once this is in the topology.
     *
     * @param marks by model
     * @param partitions number of partitions of inference.captured
     */
    public void hear(KStream<String, ServingMark> marks, int partitions) {
        marks.repartition(Repartitioned.<String, ServingMark>as(SERVED)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(new StateSerde<>(ServingMark.class))
                        .withNumberOfPartitions(partitions)
                        .withStreamPartitioner((topic, key, value, all) ->
                                Optional.of(IntStream.range(0, all).boxed().collect(Collectors.toSet()))))
                .process(
                        () -> new Deferred<String, ServingMark, Void, Void>(context -> {
                            KeyValueStore<String, StoredServing> store = context.getStateStore(DoorStores.SERVED);
                            return record -> ServingStates.keep(store, record.key(), record.value());
                        }),
                        DoorStores.SERVED);
    }

    private KStream<String, LostCount> listen(StreamsBuilder builder, StreamEvents mesh, Door door, Pattern pattern) {
        KStream<String, ForeignRecord> records = builder.stream(
                        pattern, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new Deferred<String, byte[], String, ForeignRecord>(
                        context -> new ForeignReader(context, door, reader, reading(door), counts)));
        mesh.write(records.flatMapValues(this::understood));
        records.flatMapValues(DoorTopology::poison)
                .to(
                        DeadLetters.topic(Topics.INFERENCE_CAPTURED, "drift"),
                        Produced.with(Serdes.String(), Serdes.ByteArray()));
        return records.flatMap((key, record) -> refused(record));
    }

    private Function<Delivery, List<Capture>> reading(Door door) {
        return switch (door) {
            case CLOUD_EVENTS -> reader::eventRecord;
            case SELDON -> reader::seldonRecord;
            case MLSERVER -> reader::mlserverRecord;
            case EXCHANGES, SAGEMAKER, BENTOML, OTEL, LABELS ->
                throw new IllegalArgumentException(door + " is no door for topics");
        };
    }

    private List<Event<? extends SpecificRecord>> understood(ForeignRecord record) {
        return switch (record) {
            case ForeignRecord.Understood(List<Capture> captures) ->
                captures.stream()
                        .<Event<? extends SpecificRecord>>map(events::of)
                        .toList();
            case ForeignRecord.Poison ignored -> List.of();
        };
    }

    private static List<Event<InferenceLogged>> met(SideFate side) {
        return switch (side) {
            case SideFate.Met(Event<InferenceLogged> inference) -> List.of(inference);
            case SideFate.Lost ignored -> List.of();
        };
    }

    private static List<KeyValue<String, LostCount>> lost(SideFate side) {
        return switch (side) {
            case SideFate.Met ignored -> List.of();
            case SideFate.Lost(String model, String version, Instant at, int times) ->
                List.of(lost(model, version, at, times));
        };
    }

    /** One at least: how many inferences a record held that cannot be read is not known. */
    private static List<KeyValue<String, LostCount>> refused(ForeignRecord record) {
        return switch (record) {
            case ForeignRecord.Understood ignored -> List.of();
            case ForeignRecord.Poison(byte[] bytes, String model, Instant at) ->
                model.isEmpty() ? List.of() : List.of(lost(model, "", at, 1));
        };
    }

    private static KeyValue<String, LostCount> lost(String model, String version, Instant at, int times) {
        return KeyValue.pair(model, new LostCount(version, (long) times, Micros.of(at)));
    }

    private static List<byte[]> poison(ForeignRecord record) {
        return switch (record) {
            case ForeignRecord.Understood ignored -> List.of();
            case ForeignRecord.Poison(byte[] bytes, String model, Instant at) ->
                List.of(bytes == null ? new byte[0] : bytes);
        };
    }
}
