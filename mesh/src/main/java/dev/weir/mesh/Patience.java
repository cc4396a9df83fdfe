package dev.weir.mesh;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Tries again, in place, for as long as a failure is transient: order is kept and nothing is skipped. What waits shows
 * in readiness and in the gauge {@code weir.waiting}.
 */
@ApplicationScoped
public class Patience {

    private static final Logger LOG = Logger.getLogger(Patience.class);

    private final Duration first;
    private final Duration longest;
    private final Map<Object, String> waiting = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Inject
    Patience(MeshConfig config, MeterRegistry metrics) {
        this(config.retry().first(), config.retry().longest());
        metrics.gauge("weir.waiting", waiting, Map::size);
    }

    /** For use without a container. */
    public Patience(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /** Goes first: a stream is closed only when its thread no longer waits. */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Runs an action until it does not fail transiently.
     *
     * @param what what is being done, for logs and readiness
     * @throws RuntimeException the action's own, when it is permanent
     * @throws Interrupted when the service stops meanwhile; nothing may be committed then
     */
    public <T> T untilDone(String what, Supplier<T> action) {
        Object attempt = new Object();
        Duration pause = first;
        try {
            while (true) {
                try {
                    return action.get();
                } catch (RuntimeException failure) {
                    if (FailureKind.of(failure) == FailureKind.PERMANENT) {
                        throw failure;
                    }
                    if (waiting.put(attempt, what + ": " + reason(failure)) == null) {
                        LOG.debug("transient failure", failure);
                        LOG.warnf("waiting what=\"%s\" reason=\"%s\"", what, reason(failure));
                    }
                    pause(what, pause);
                    pause = longest.compareTo(pause.multipliedBy(2)) < 0 ? longest : pause.multipliedBy(2);
                }
            }
        } finally {
            if (waiting.remove(attempt) != null) {
                LOG.infof("resumed what=\"%s\"", what);
            }
        }
    }

    /** What waits now, with its reason. */
    public Iterable<String> waiting() {
        return waiting.values();
    }

    private void pause(String what, Duration pause) {
        try {
            if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Interrupted(what);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Interrupted(what);
        }
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** The service stopped before the action could be done. */
    public static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Interrupted(String what) {
            super("stopped while waiting: " + what);
        }
    }
}
