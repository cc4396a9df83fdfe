package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.anomaly.CostResponder;
import dev.weir.deployer.core.anomaly.RollbackPolicy;
import dev.weir.deployer.core.gate.Gatekeeper;
import dev.weir.deployer.core.rightsizing.Rightsizer;
import dev.weir.deployer.core.rightsizing.Risk;
import dev.weir.deployer.core.rightsizing.SizingPolicy;
import dev.weir.deployer.core.rollout.DesiredInMemory;
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
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker. */
final class Bench implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    final DesiredInMemory states = new DesiredInMemory();
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    private final PlainCodec codec = new PlainCodec();
    private final EventFactory outside = new EventFactory("/test/outside", CLOCK);
    private final Patience patience = new Patience(Duration.ofMillis(1), Duration.ofMillis(1));
    private final TopologyTestDriver driver;

    Bench(Path state) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "deployer-test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        Gatekeeper gatekeeper = new Gatekeeper(Examples.policy(), Examples::trusting, states);
        GateEvents events = new GateEvents(new EventFactory("/weir/deployer", CLOCK), CLOCK);
        StreamEvents door = new StreamEvents("deployer", codec, patience);
        DeploymentTopology topology = new DeploymentTopology(
                door, StreamBeans.readers(new Environment("staging")), Examples.PROTECTION, Examples.BUDGET);
        StreamsBuilder builder = new StreamsBuilder();
        DeploymentMetrics counts = new DeploymentMetrics(metrics);
        topology.addTo(builder, () -> new GateJoin(gatekeeper, Examples.BUDGET, events, patience, counts));
        Rightsizer rightsizer = new Rightsizer(
                new SizingPolicy(Set.of("delays"), Set.of(), Set.of("cpu", "memory"), Risk.MEDIUM, 1, Map.of()),
                states);
        SizingEvents sizes = new SizingEvents(new EventFactory("/weir/deployer", CLOCK), CLOCK);
        new SizingTopology(door).addTo(builder, () -> new SizingJoin(rightsizer, sizes, patience, counts));
        EventFactory factory = new EventFactory("/weir/deployer", CLOCK);
        CostResponder responder =
                new CostResponder(new RollbackPolicy(Set.of("delays"), 2, Duration.ofDays(36500)), states);
        new CostTopology(door).addTo(builder, () -> new CostReaction(responder, factory, patience, counts));
        driver = new TopologyTestDriver(builder.build(), properties, CLOCK.instant());
    }

    /** An event whose id follows from its topic and data, so that saying it again is saying it twice. */
    <T extends SpecificRecord> Event<T> say(String topic, String key, T data) {
        EventId id = EventId.named(new UUID(0, 0), topic + "/" + key + "/" + data.hashCode());
        Event<T> event = outside.root(id, topic, key, data);
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, codec.encode(topic, data), EnvelopeHeaders.of(event.envelope())));
        return event;
    }

    <T extends SpecificRecord> List<Event<T>> said(String topic, Class<T> type) {
        return driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> new Event<>(
                        EnvelopeHeaders.read(record.headers()),
                        record.key(),
                        codec.decode(topic, record.headers(), record.value(), type)))
                .toList();
    }

    Optional<TestRecord<String, byte[]>> deadLetter(String topic) {
        return driver
                .createOutputTopic(topic + ".deployer.dlq", new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .findFirst();
    }

    @Override
    public void close() {
        driver.close();
    }
}
