package dev.weir.cluster;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.cluster.git.RepositoryMirror;
import dev.weir.cluster.http.InferenceEndpoint;
import dev.weir.cluster.http.InferenceServer;
import dev.weir.cluster.http.Router;
import dev.weir.cluster.inference.ModelLoader;
import dev.weir.cluster.inference.ServingTable;
import dev.weir.cluster.manifest.DesiredState;
import dev.weir.cluster.messaging.Telemetry;
import dev.weir.cluster.metrics.MetricsPage;
import dev.weir.cluster.notification.Notifier;
import dev.weir.cluster.workload.ObservationListener;
import dev.weir.cluster.workload.Patience;
import dev.weir.cluster.workload.Reconciler;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.TrustFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running cluster. */
final class LocalCluster implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalCluster.class);
    private static final Duration FETCH_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Telemetry telemetry;
    private final ServingTable models;
    private final Notifier notifier;
    private final RepositoryMirror mirror;
    private final ReconcileLoop loop;
    private final InferenceServer server;

    private LocalCluster(Settings settings, InstantSource clock) throws IOException {
        ModelVerifier verifier = new ModelVerifier(TrustFolder.read(settings.trust()), clock);
        ArtifactStore artifacts = new ArtifactStore(settings.artifacts(), StorePolicy.strict());
        URI endpoint = URI.create("http://" + settings.host() + ":" + settings.port());
        telemetry = Telemetry.toKafka(
                settings.name(), settings.bootstrapServers(), settings.schemaRegistry(), UUID::randomUUID, clock);
        models = new ServingTable(new ModelLoader(artifacts, verifier), telemetry);
        notifier = Notifier.start(settings.hook(), settings.hookSecret(), settings.branch(), endpoint, clock);
        ObservationListener listener = observation -> {
            LOG.info("observed {}", observation);
            notifier.observed(observation);
        };
        Reconciler reconciler = new Reconciler(models, listener, clock, new Patience(RETRY, settings.patience()));
        mirror = RepositoryMirror.create(settings.work(), settings.repository(), settings.branch(), FETCH_TIMEOUT);
        loop = new ReconcileLoop(mirror, new DesiredState(settings.name()), reconciler);
        InferenceEndpoint inference =
                new InferenceEndpoint(telemetry, () -> UUID.randomUUID().toString(), clock);
        server = InferenceServer.start(
                new InetSocketAddress(settings.host(), settings.port()),
                new Router(settings.name(), models, inference, loop::ready, metrics()::text));
    }

    static LocalCluster start(Settings settings, InstantSource clock) throws IOException {
        LocalCluster cluster = new LocalCluster(settings, clock);
        cluster.every(settings.poll(), cluster.loop);
        cluster.every(settings.metering(), cluster.telemetry::meter);
        LOG.info("local cluster {} listens host={} port={}", settings.name(), settings.host(), cluster.server.port());
        return cluster;
    }

    private void every(Duration period, Runnable task) {
        timer.scheduleWithFixedDelay(task, 0, period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private MetricsPage metrics() {
        MetricsPage page = new MetricsPage();
        telemetry.describe(page);
        return page.add(
                        "weir_cluster_models_served",
                        "Models that answer.",
                        () -> models.all().size())
                .add("weir_cluster_notifications_waiting", "Notifications not taken yet.", notifier::waiting)
                .add("weir_cluster_reconcile_failures_total", "Failed looks at the repository.", loop::failures);
    }

    /** Stops answering, unloads the models, and hands over every event that waits. */
    @Override
    public void close() throws InterruptedException {
        timer.shutdown();
        server.close();
        timer.awaitTermination(FETCH_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        models.close();
        notifier.close();
        telemetry.close();
        mirror.close();
        LOG.info("local cluster stopped");
    }
}
