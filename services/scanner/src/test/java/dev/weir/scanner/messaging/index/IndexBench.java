package dev.weir.scanner.messaging.index;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.events.AdvisoryPublished;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import dev.weir.mesh.Patience;
import dev.weir.mesh.streams.StreamEvents;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.pickle.ImportReview;
import dev.weir.scanner.core.pickle.ReviewedImport;
import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.testkit.PlainCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole index without a broker, in one partition. */
final class IndexBench implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final PlainCodec codec = new PlainCodec();
    private final EventFactory outside = new EventFactory("/test/feed", clock);
    private final TopologyTestDriver driver;

    IndexBench(Path folder) {
        this(folder, GlobalRulesReader.builtIn());
    }

    IndexBench(Path folder, GlobalRules rules) {
        this(folder, rules, SuppressionSource.NONE);
    }

    IndexBench(Path folder, GlobalRules rules, SuppressionSource suppressions) {
        Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "scanner-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        driver = new TopologyTestDriver(
                new RescanTopology(
                                new StreamEvents("scanner", codec, patience),
                                new AdvisoryReading(store(folder), patience),
                                new AdvisoryShelf(),
                                new RescanEvents(
                                        new EventFactory("/weir/scanner", clock), codec, patience, suppressions, clock),
                                new RulesReview(new ImportReview(rules), codec, patience))
                        .build(1),
                properties,
                now.get());
    }

    static ArtifactStore store(Path folder) {
        return new ArtifactStore(folder.resolve("artifacts"), StorePolicy.strict());
    }

    /** A version whose first scan was clean and found nothing about its dependencies. */
    void scanned(String model, String version, String... packages) {
        Inventory inventory = SyntheticInventory.of(outside, codec, model, version, List.of(packages));
        pipe(IndexTopics.INVENTORY, new TestRecord<>(inventory.key(), JsonSerde.write(inventory)));
    }

    /** A version whose first scan found a vulnerability, of which this was not said. */
    void scanned(String model, Vulnerability found, Silence silence) {
        Inventory scanned = SyntheticInventory.of(outside, codec, model, "1", List.of(found.purl()))
                .with(new Vulnerabilities(List.of(found)))
                .with(silence);
        pipe(IndexTopics.INVENTORY, new TestRecord<>(scanned.key(), JsonSerde.write(scanned)));
    }

    /** A version with a vulnerability of which this was not said; the index had it before it was started. */
    void stored(String model, Vulnerability found, Silence silence) {
        Inventory plain = SyntheticInventory.of(outside, codec, model, "1", List.of(found.purl()));
        KeyValueStore<String, Inventory> versions = driver.getKeyValueStore(VersionWatch.STORE);
        versions.put(
                plain.key(), plain.with(new Vulnerabilities(List.of(found))).with(silence));
    }

    /** A version with one import of a pickle, as rules saw it once; the index had it before it was started. */
    void stored(String model, ReviewedImport named) {
        Inventory plain = SyntheticInventory.of(outside, codec, model, "1", List.of());
        KeyValueStore<String, Inventory> versions = driver.getKeyValueStore(VersionWatch.STORE);
        versions.put(plain.key(), plain.with(plain.scan(), named.verdict(), List.of(named)));
    }

    void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
        driver.advanceWallClockTime(time);
    }

    Event<AdvisoryPublished> publish(AdvisoryPublished advisory) {
        String name = advisory.getAdvisory() + advisory.getModifiedAt();
        Event<AdvisoryPublished> event = outside.root(id(name), "advisory.published", advisory.getAdvisory(), advisory);
        pipe(
                "advisory.published",
                new TestRecord<>(
                        event.key(),
                        codec.encode("advisory.published", advisory),
                        EnvelopeHeaders.of(event.envelope())));
        return event;
    }

    /** What was said since this was asked last. */
    List<Event<ScanCompleted>> said() {
        return records("scan.completed").stream()
                .map(r -> new Event<>(
                        EnvelopeHeaders.read(r.headers()),
                        r.key(),
                        codec.decode("scan.completed", r.headers(), r.value(), ScanCompleted.class)))
                .toList();
    }

    List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private void pipe(String topic, TestRecord<String, byte[]> record) {
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(record);
    }

    private static EventId id(String name) {
        return EventId.named(new UUID(0, 0), name);
    }
}
