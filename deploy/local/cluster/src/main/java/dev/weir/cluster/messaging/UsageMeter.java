package dev.weir.cluster.messaging;

import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.workload.Workload;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Meters served models. Intervals of a deployment follow each other without gap or overlap from the moment it is served
 * until it no longer is; each is handed out once.
 */
final class UsageMeter {

    private final InstantSource clock;
    private final Map<Workload, Meter> meters = new ConcurrentHashMap<>();

    UsageMeter(InstantSource clock) {
        this.clock = clock;
    }

    void started(ServedModel model) {
        meters.put(model.workload(), new Meter(model.workload(), model.bytes(), now()));
    }

    /** The last interval of a model; none when it is empty. */
    Optional<Usage> stopped(ServedModel model) {
        return ended(meters.remove(model.workload()));
    }

    void answered(Workload workload, long cpuNanos) {
        Meter meter = meters.get(workload);
        if (meter != null) {
            meter.add(cpuNanos);
        }
    }

    /** Ends the interval of every model and begins the next. */
    List<Usage> read() {
        return meters.values().stream().flatMap(meter -> ended(meter).stream()).toList();
    }

    private Optional<Usage> ended(@Nullable Meter meter) {
        return meter == null ? Optional.empty() : meter.end(now());
    }

    /** Microseconds, which is as fine as events tell time. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Meter {

        private final Workload workload;
        private final long bytes;
        private Instant start;
        private long requests;
        private long cpuNanos;

        Meter(Workload workload, long bytes, Instant start) {
            this.workload = workload;
            this.bytes = bytes;
            this.start = start;
        }

        synchronized void add(long nanos) {
            requests++;
            cpuNanos += nanos;
        }

        synchronized Optional<Usage> end(Instant now) {
            if (!start.isBefore(now)) {
                return Optional.empty();
            }
            Usage usage = new Usage(workload, start, now, requests, cpuNanos, bytes);
            start = now;
            requests = 0;
            cpuNanos = 0;
            return Optional.of(usage);
        }
    }
}
