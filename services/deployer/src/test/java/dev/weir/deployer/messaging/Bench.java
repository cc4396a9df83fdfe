package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.gate.Gatekeeper;
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
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
        DeploymentTopology topology = new DeploymentTopology(
                new StreamEvents("deployer", codec, patience), StreamBeans.readers(new Environment("staging")));
        driver = new TopologyTestDriver(
                topology.build(() -> new GateJoin(gatekeeper, events, patience, new DeploymentMetrics(metrics))),
                properties,
                CLOCK.instant());
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
