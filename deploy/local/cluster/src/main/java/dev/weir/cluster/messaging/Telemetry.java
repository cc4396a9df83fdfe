package dev.weir.cluster.messaging;

import dev.weir.cluster.inference.Inference;
import dev.weir.cluster.inference.InferenceListener;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.inference.ServingListener;
import dev.weir.cluster.metrics.MetricsPage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Says {@code inference.logged} for every answered row and {@code usage.recorded} for every served model and metering
 * interval. Nobody who calls it waits for Kafka. Nothing is lost when it is closed while Kafka answers.
 */
public final class Telemetry implements InferenceListener, ServingListener, AutoCloseable {

    private static final int CAPACITY = 100_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final UsageMeter meter;
    private final InferenceEvents inferenceEvents;
    private final UsageEvents usageEvents;
    private final EventQueue queue;
    private final AtomicLong lost;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong inferences = new AtomicLong();

    Telemetry(String cluster, RecordSink sink, Supplier<UUID> ids, InstantSource clock, AtomicLong lost) {
        this.meter = new UsageMeter(clock);
        this.inferenceEvents = new InferenceEvents(ids);
        this.usageEvents = new UsageEvents(cluster);
        this.lost = lost;
        this.queue = new EventQueue(sink, CAPACITY, lost, PAUSE, CLOSING);
    }

    /**
     * Telemetry to Kafka.
     *
     * @param cluster name of the cluster
     * @param bootstrapServers of Kafka
     * @param registryUrl core API of the Apicurio Registry, version 3
     */
    public static Telemetry toKafka(
            String cluster, String bootstrapServers, String registryUrl, Supplier<UUID> ids, InstantSource clock) {
        AtomicLong lost = new AtomicLong();
        String source = "/weir/cluster/" + cluster;
        RecordSink sink = new LazySink(() -> new KafkaSink(source, bootstrapServers, registryUrl, lost));
        return new Telemetry(cluster, sink, ids, clock, lost);
    }

    @Override
    public void started(ServedModel model) {
        meter.started(model);
    }

    @Override
    public void stopped(ServedModel model) {
        meter.stopped(model).map(usageEvents::event).ifPresent(queue::offer);
    }

    @Override
    public void answered(List<Inference> rows, long cpuNanos) {
        meter.answered(rows.getFirst().workload(), cpuNanos);
        requests.incrementAndGet();
        inferences.addAndGet(rows.size());
        rows.stream().map(inferenceEvents::event).forEach(queue::offer);
    }

    /** Ends the metering interval. */
    public void meter() {
        meter.read().stream().map(usageEvents::event).forEach(queue::offer);
    }

    /** Puts the figures on a page. */
    public void describe(MetricsPage page) {
        page.add("weir_cluster_requests_total", "Inference requests answered.", requests::get)
                .add("weir_cluster_inferences_total", "Rows answered.", inferences::get)
                .add("weir_cluster_events_waiting", "Events that wait for Kafka.", queue::waiting)
                .add("weir_cluster_events_lost_total", "Events that did not reach Kafka.", lost::get);
    }

    @Override
    public void close() throws InterruptedException {
        meter();
        queue.close();
    }
}
