package dev.weir.drift.messaging.bench;

import static java.util.Map.entry;

import dev.weir.drift.messaging.DriftStream;
import dev.weir.drift.messaging.store.BusyMemory;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.Patience;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** Runs the stream as the service does, exactly once and with its state on disk. */
final class StreamRun {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final KafkaStreams streams;

    StreamRun(String broker, EventCodec codec, Path state, int partitions) {
        Properties properties = new Properties();
        properties.putAll(Map.ofEntries(
                entry(StreamsConfig.APPLICATION_ID_CONFIG, "drift-bench"),
                entry(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                entry(StreamsConfig.STATE_DIR_CONFIG, state.toString()),
                entry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2),
                entry(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1),
                entry(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BusyMemory.class),
                entry(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000),
                entry(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 300),
                entry(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 300),
                entry(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest"),
                entry(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072),
                entry(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 1_000),
                entry(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4")));
        streams = new KafkaStreams(
                DriftStream.topology(
                        codec,
                        new Patience(Duration.ofMillis(100), Duration.ofSeconds(1)),
                        metrics,
                        Map.of(
                                "weir.drift.window.model-partitions", Integer.toString(partitions),
                                "weir.drift.window.traffic-partitions", Integer.toString(partitions))),
                properties);
        streams.setUncaughtExceptionHandler(thrown -> {
            failure.set(thrown);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** @param warmUp records before the clock runs */
    Clocked read(int records, int warmUp) throws InterruptedException {
        streams.start();
        while (seen() < warmUp) {
            step();
        }
        Clocked.Moment begin = Clocked.Moment.now(seen());
        while (seen() < records) {
            step();
        }
        return begin.until(Clocked.Moment.now(seen()));
    }

    /** Waits until so many inferences lie in windows that were closed. */
    void settle(double inferences) throws InterruptedException {
        while (count("weir.drift.windowed") < inferences) {
            step();
        }
    }

    double count(String counter) {
        return metrics.find(counter).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Bytes of the state of all models in the second stage. */
    double stateBytes() {
        return metrics.find("weir.drift.state.bytes").gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    /** The same, by part. */
    SortedMap<String, Double> parts() {
        SortedMap<String, Double> parts = new TreeMap<>();
        for (Gauge gauge : metrics.find("weir.drift.state.bytes").gauges()) {
            parts.merge(String.valueOf(gauge.getId().getTag("part")), gauge.value(), Double::sum);
        }
        return parts;
    }

    void close() {
        streams.close(Duration.ofSeconds(30));
    }

    private long seen() {
        return (long) count("weir.drift.inferences");
    }

    private void step() throws InterruptedException {
        if (streams.state() == KafkaStreams.State.ERROR) {
            throw new IllegalStateException("the stream failed", failure.get());
        }
        TimeUnit.MILLISECONDS.sleep(20);
    }
}
