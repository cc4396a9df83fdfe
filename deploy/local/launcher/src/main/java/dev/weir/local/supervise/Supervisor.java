package dev.weir.local.supervise;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.PidState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts again that die, as a cluster's node agent would. */
public final class Supervisor implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(5);

    private final MeshFolder folder;
    private final PartStarter starter;
    private final Backoff backoff;
    private final Pause pause;
    private final InstantSource clock;
    private final SupervisorLog log;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    public Supervisor(
            MeshFolder folder,
            PartStarter starter,
            Backoff backoff,
            Pause pause,
            InstantSource clock,
            SupervisorLog log) {
        this.folder = folder;
        this.starter = starter;
        this.backoff = backoff;
        this.pause = pause;
        this.clock = clock;
        this.log = log;
    }

    /** Watches parts, each on its own, until this supervisor is closed. */
    public void watch(List<Part> parts) {
        parts.forEach(part -> executor.submit(() -> watch(part)));
    }

    /** Stops watching and waits until no part is being started any more; the parts go on. */
    @Override
    public void close() {
        pause.end();
        executor.shutdownNow();
        executor.close();
    }

    private void watch(Part part) {
        PartControl control = new PartControl(part, folder);
        int restarts = 0;
        try {
            while (!pause.isEnded()) {
                Instant since = clock.instant();
                awaitDeath(control);
                if (pause.isEnded()) {
                    return;
                }
                restarts = backoff.restartsInARow(restarts, Duration.between(since, clock.instant()));
                Duration delay = backoff.pause(restarts++);
                log.died(part, delay);
                pause.last(delay);
                restart(part);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(Part part) throws InterruptedException {
        if (pause.isEnded()) {
            return;
        }
        try {
            log.restarted(part, starter.start(part));
        } catch (StartFailure e) {
            log.notRestarted(part, e);
        }
    }

    private void awaitDeath(PartControl control) throws InterruptedException {
        while (!pause.isEnded() && control.process() instanceof PidState.Alive alive) {
            Exits.within(alive.process(), LOOK);
        }
    }
}
