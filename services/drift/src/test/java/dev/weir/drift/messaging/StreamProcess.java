package dev.weir.drift.messaging;

import dev.weir.mesh.Patience;
import dev.weir.testkit.PlainCodec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The stream in a process of its own, which can be killed. */
final class StreamProcess implements AutoCloseable {

    static final String GROUP = "drift-restart";

    static final Map<String, String> TUMBLING =
            Map.of("weir.drift.window.kind", "tumbling", "weir.drift.window.length", "100s");

    private final Process process;

    private StreamProcess(Process process) {
        this.process = process;
    }

    static StreamProcess start(String broker, Path state) throws IOException {
        return start(broker, state, TUMBLING);
    }

    /** @param windows settings of windows */
    static StreamProcess start(String broker, Path state, Map<String, String> windows) throws IOException {
        return start(broker, state, GROUP, windows);
    }

    /** @param group under whose name the stream keeps how far it is, and its state */
    static StreamProcess start(String broker, Path state, String group, Map<String, String> windows)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                StreamProcess.class.getName(),
                broker,
                state.toString(),
                group));
        windows.forEach((key, value) -> command.add(key + '=' + value));
        return new StreamProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** As {@code kill -9} would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }

    /** Runs until it is killed: broker, state directory, group, settings of windows as key=value. */
    public static void main(String[] arguments) {
        Properties properties = new Properties();
        properties.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                arguments[2],
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                arguments[0],
                StreamsConfig.STATE_DIR_CONFIG,
                arguments[1],
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.consumerPrefix("auto.offset.reset"),
                "earliest",
                StreamsConfig.consumerPrefix("session.timeout.ms"),
                3_000,
                StreamsConfig.consumerPrefix("heartbeat.interval.ms"),
                500,
                StreamsConfig.producerPrefix("transaction.timeout.ms"),
                3_000));
        KafkaStreams streams = new KafkaStreams(
                DriftStream.topology(
                        new PlainCodec(),
                        new Patience(Duration.ofMillis(10), Duration.ofMillis(100)),
                        new SimpleMeterRegistry(),
                        settings(arguments)),
                properties);
        streams.start();
    }

    private static Map<String, String> settings(String[] arguments) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "weir.drift.window.grace", "10s",
                "weir.drift.window.pass-on", "100ms",
                "weir.drift.window.silence", "1h",
                "weir.drift.window.model-partitions", "2",
                "weir.drift.window.traffic-partitions", "2"));
        Arrays.stream(arguments)
                .skip(3)
                .map(argument -> argument.split("=", 2))
                .forEach(setting -> settings.put(setting[0], setting[1]));
        return settings;
    }
}
