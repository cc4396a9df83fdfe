package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.door.ClientNames;
import dev.weir.drift.core.door.DoorReader;
import dev.weir.drift.core.door.Limits;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.report.Report;
import dev.weir.drift.core.serving.Mark;
import dev.weir.drift.json.JsonDocuments;
import dev.weir.drift.messaging.door.DoorEvents;
import dev.weir.drift.messaging.door.DoorMetrics;
import dev.weir.drift.messaging.door.DoorStores;
import dev.weir.drift.messaging.door.DoorTopology;
import dev.weir.drift.messaging.fact.AnomalyEvents;
import dev.weir.drift.messaging.fact.DriftEvents;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.fact.Topics;
import dev.weir.drift.messaging.gather.Gatherer;
import dev.weir.drift.messaging.gather.TrafficMetrics;
import dev.weir.drift.messaging.protection.ProtectionMetrics;
import dev.weir.drift.messaging.protection.ProtectionTopology;
import dev.weir.drift.messaging.report.ServingTopology;
import dev.weir.drift.messaging.report.StoredReports;
import dev.weir.drift.messaging.state.StoredServing;
import dev.weir.drift.messaging.state.WatchHistory;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.ServingStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.watch.StoredHistories;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.InferenceLogged;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import dev.weir.testkit.PlainCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: windows of 100, one partition, state in memory. */
public final class Bench implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofDays(7);

    static final Duration DOOR_PATIENCE = Duration.ofMinutes(1);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private final HandClock arrival = new HandClock(CLOCK.instant());
    private final PlainCodec codec = new PlainCodec();
    private final EventFactory outside = new EventFactory("/test/outside", CLOCK);
    private final TopologyTestDriver driver;

    public Bench(Path state) {
        this(state, Terms.COUNTED);
    }

    public Bench(Path state, Terms terms) {
        this(state, terms, DOOR_PATIENCE);
    }

    /** @param delay after which a side counts as lost for the time being */
    Bench(Path state, Terms terms, Duration delay) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "drift-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        StreamEvents mesh = new StreamEvents("drift", codec, new Patience(Duration.ofMillis(1), Duration.ofMillis(1)));
        DriftTopology topology = new DriftTopology(
                mesh,
                new Gatherer.Tasks(terms.gathering(), new TrafficMetrics(metrics)),
                terms.watching(),
                new DriftEvents(new EventFactory("/weir/drift", CLOCK), terms.measuring(), 1e6, CLOCK),
                new DriftMetrics(metrics),
                new ProtectionTopology(
                        new ProtectionTopology.Settings(
                                SentrySettings.CUSTOMARY,
                                new FeedbackWatch(FeedbackSettings.CUSTOMARY, Duration.ofHours(1)),
                                100),
                        new AnomalyEvents(new EventFactory("/weir/drift", CLOCK), CLOCK),
                        new ProtectionMetrics(metrics)));
        StreamsBuilder builder = new StreamsBuilder();
        topology.addTo(builder, new DriftStores(BuiltInDslStoreSuppliers.IN_MEMORY, PATIENCE), 1, 1);
        DoorTopology doors = doors(delay);
        topology.hear(doors.addTo(builder, mesh), 1);
        doors.hear(new ServingTopology(mesh).addTo(builder, 1), 1);
        driver = new TopologyTestDriver(builder.build(), properties, CLOCK.instant());
    }

    private DoorTopology doors(Duration delay) {
        return new DoorTopology(
                new DoorReader(
                        new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100)),
                        new Schemas(Map.of()),
                        new Limits(100, 100),
                        ClientNames.CUSTOMARY,
                        CLOCK),
                new DoorEvents(new EventFactory("/weir/drift", arrival)),
                new DoorMetrics(metrics),
                Map.of(Door.SELDON, Pattern.compile("seldon\\..+\\.model\\..+\\.(inputs|outputs)")),
                new DoorStores(BuiltInDslStoreSuppliers.IN_MEMORY, DOOR_PATIENCE, delay));
    }

    /** An event whose id follows from its key, so that saying it again is saying it twice. */
    public <T extends SpecificRecord> Event<T> say(String topic, String key, T data, Instant at) {
        EventId id = EventId.named(new UUID(0, 0), topic + "/" + key + "/" + data.hashCode());
        Event<T> event = outside.root(id, topic, key, data);
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, codec.encode(topic, data), EnvelopeHeaders.of(event.envelope()), at));
        return event;
    }

    void sendBytes(String topic, String key, byte[] bytes) {
        sendBytes(topic, key, bytes, Traffic.START);
    }

    /** @param at when it arrives */
    public void sendBytes(String topic, String key, byte[] bytes, Instant at) {
        arrival.set(at);
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, bytes, at);
    }

    public List<Event<DriftMeasured>> measured() {
        return said(Topics.DRIFT_MEASURED, DriftMeasured.class);
    }

    public List<Event<DriftDetected>> detected() {
        return said(Topics.DRIFT_DETECTED, DriftDetected.class);
    }

    List<Event<InferenceAnomaly>> anomalies() {
        return said(Topics.INFERENCE_ANOMALY, InferenceAnomaly.class);
    }

    public List<Event<InferenceLogged>> logged() {
        return said(Topics.INFERENCE_LOGGED, InferenceLogged.class);
    }

    /** Lets time pass on the wall. */
    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    public List<TestRecord<String, byte[]>> records(String topic) {
        passes(Terms.PASS_ON);
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The time of the latest record of a topic, internal ones included. */
    Instant latest(String topic) {
        return records(topic).stream()
                .map(TestRecord::getRecordTime)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Bytes of the largest record that was written so far, to changelogs and other internal topics too. */
    int largest() {
        passes(Terms.PASS_ON);
        return driver.producedTopicNames().stream()
                .flatMap(topic -> driver
                        .createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList()
                        .stream())
                .mapToInt(record -> record.value() == null ? 0 : record.value().length)
                .max()
                .orElse(0);
    }

    Report report() {
        KeyValueStore<String, byte[]> reports = driver.getKeyValueStore(DriftStores.REPORTS);
        return StoredReports.read(reports, Traffic.MODEL).orElseThrow();
    }

    public List<Mark> deployments() {
        KeyValueStore<String, StoredServing> serving = driver.getKeyValueStore(DriftStores.SERVING);
        return new ServingStates(serving).of(Traffic.MODEL).marks();
    }

    public History history(String version) {
        KeyValueStore<String, WatchHistory> histories = driver.getKeyValueStore(DriftStores.HISTORIES);
        KeyValueStore<String, byte[]> windows = driver.getKeyValueStore(DriftStores.CLOSED_WINDOWS);
        return StoredHistories.read(histories, windows, Traffic.MODEL).getOrDefault(version, History.empty());
    }

    /** The stores that have something of a version. */
    List<String> stores(String version) {
        return driver.getAllStateStores().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof KeyValueStore<?, ?> store && has(store, version))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean has(KeyValueStore<?, ?> store, String version) {
        ModelVersion searched = new ModelVersion(Traffic.MODEL, version);
        try (KeyValueIterator<?, ?> all = store.all()) {
            while (all.hasNext()) {
                String key = all.next().key.toString();
                if (key.equals(StateKeys.of(searched)) || key.startsWith(StateKeys.prefix(searched))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() {
        driver.close();
    }

    private <T extends SpecificRecord> List<Event<T>> said(String topic, Class<T> type) {
        return records(topic).stream()
                .map(record -> new Event<>(
                        EnvelopeHeaders.read(record.headers()),
                        record.key(),
                        codec.decode(topic, record.headers(), record.value(), type)))
                .toList();
    }
}
