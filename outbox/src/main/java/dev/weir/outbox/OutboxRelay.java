package dev.weir.outbox;

import dev.weir.mesh.MeshConfig;
import io.debezium.engine.DebeziumEngine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Relays the outbox for the life of the service. One instance at a time does: the owner of the replication slot. When
 * PostgreSQL or Kafka fails, it starts again with growing pauses, for as long as that lasts, from the last position
 * that Kafka has acknowledged: at least once, in the order of the commits.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final RelayEngine engines;
    private final OutboxSlot slot;
    private final MeshConfig mesh;
    private final OutboxConfig config;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::relay, "outbox-relay");
    private volatile RelayState state = new RelayState.Starting();
    private volatile @Nullable DebeziumEngine<?> running;

    @Inject
    OutboxRelay(RelayEngine engines, OutboxSlot slot, MeshConfig mesh, OutboxConfig config, Clock clock) {
        this.engines = engines;
        this.slot = slot;
        this.mesh = mesh;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        thread.setDaemon(true);
        thread.setContextClassLoader(OutboxRelay.class.getClassLoader());
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        close(running);
        thread.join(GRACE);
    }

    RelayState state() {
        return state;
    }

    private void relay() {
        Duration pause = mesh.retry().first();
        while (stopping.getCount() > 0) {
            RelayRun run = new RelayRun(() -> state = new RelayState.Relaying());
            try {
                if (slot.taken()) {
                    state = new RelayState.Standby();
                    await(config.standbyInterval());
                    continue;
                }
                slot.ensure();
                run(run);
                run.failure().ifPresent(this::failed);
            } catch (SQLException | RuntimeException e) {
                failed(e.toString());
            }
            pause = run.relayed() ? mesh.retry().first() : longer(pause);
            await(pause);
        }
        state = new RelayState.Stopped();
    }

    private void run(RelayRun run) throws SQLException {
        Producer<byte[], byte[]> producer = engines.producer();
        try {
            DebeziumEngine<?> engine = engines.engine(producer, run);
            running = engine;
            if (stopping.getCount() > 0) {
                engine.run();
            }
        } finally {
            running = null;
            producer.close(Duration.ZERO);
        }
    }

    private void failed(String reason) {
        if (!(state instanceof RelayState.Failing)) {
            LOG.warnf("outbox relay failed, trying again reason=\"%s\"", reason);
        }
        state = state.failed(reason, clock.instant());
    }

    private Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(mesh.retry().longest()) > 0 ? mesh.retry().longest() : doubled;
    }

    private void await(Duration pause) {
        try {
            stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable DebeziumEngine<?> engine) {
        if (engine == null) {
            return;
        }
        try {
            engine.close();
        } catch (IOException | IllegalStateException e) {
            LOG.debugf(e, "the engine had stopped already");
        }
    }
}
