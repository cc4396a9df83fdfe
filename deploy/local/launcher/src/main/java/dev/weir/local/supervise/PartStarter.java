package dev.weir.local.supervise;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.PidState;
import dev.weir.local.process.ProcessIdentity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Brings one part up, whatever was left of it. */
public final class PartStarter {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final MeshFolder folder;
    private final Pause pause;
    private final InstantSource clock;

    public PartStarter(MeshFolder folder, Pause pause, InstantSource clock) {
        this.folder = folder;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Starts a part unless it runs, and waits until it is ready.
     *
     * @throws StartFailure when its ports are taken, it ends before it is ready, or it takes longer than 90 seconds
     */
    public Start start(Part part) throws StartFailure, InterruptedException {
        PartControl control = new PartControl(part, folder);
        Instant begin = clock.instant();
        try {
            return switch (control.process()) {
                case PidState.Alive alive -> {
                    awaitReady(part, alive.process());
                    part.after().run();
                    yield new Start.Kept(alive.process());
                }
                case PidState.Stale stale -> launch(control, begin);
                case PidState.Absent absent -> launch(control, begin);
            };
        } catch (IOException e) {
            throw new StartFailure(part.name() + " cannot start: " + explanation(e), e);
        }
    }

    private Start launch(PartControl control, Instant begin) throws StartFailure, IOException, InterruptedException {
        Part part = control.part();
        PortGuard.check(part, pause);
        part.before().run();
        if (pause.isEnded()) {
            throw new StartFailure(part.name() + " was not started: interrupted");
        }
        ProcessIdentity process = control.launch();
        awaitReady(part, process);
        part.after().run();
        return new Start.Started(process, Duration.between(begin, clock.instant()));
    }

    private void awaitReady(Part part, ProcessIdentity process) throws StartFailure, InterruptedException {
        boolean ready = pause.until(() -> !process.isAlive() || part.readiness().holds(), PATIENCE);
        if (!process.isAlive()) {
            throw new StartFailure(part.name() + " ended before it was ready; " + LogTail.of(folder.log(part.name())));
        }
        if (!ready) {
            throw new StartFailure(part.name() + " is not ready " + (pause.isEnded() ? "yet" : "after 90 seconds")
                    + "; " + LogTail.of(folder.log(part.name())));
        }
    }

    private static String explanation(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : failure.getMessage() + ": " + explanation(cause);
    }
}
