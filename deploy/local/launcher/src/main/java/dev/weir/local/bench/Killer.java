package dev.weir.local.bench;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.process.PidState;
import dev.weir.local.process.Signal;
import dev.weir.local.supervise.PartControl;
import dev.weir.local.supervise.PartState;
import dev.weir.local.supervise.Pause;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Kills the parts of a mesh in turn, each when the one before is back. */
final class Killer {

    private static final Duration RETURN = Duration.ofSeconds(120);

    private final MeshFolder folder;
    private final Pause pause;
    private final Terminal terminal;

    Killer(MeshFolder folder, Pause pause, Terminal terminal) {
        this.folder = folder;
        this.pause = pause;
        this.terminal = terminal;
    }

    /** Sends SIGKILL to each part, so many rounds; returns how many were killed. */
    int run(List<Part> parts, int rounds, Duration between) throws IOException, InterruptedException {
        int killed = 0;
        for (int round = 1; round <= rounds; round++) {
            for (Part part : parts) {
                pause.last(between);
                killed += kill(part, round) ? 1 : 0;
            }
        }
        return killed;
    }

    private boolean kill(Part part, int round) throws IOException, InterruptedException {
        PartControl control = new PartControl(part, folder);
        if (!(control.process() instanceof PidState.Alive alive)) {
            return false;
        }
        terminal.line("  round %d: SIGKILL to %s".formatted(round, part.name()));
        Signal.KILL.send(alive.process());
        boolean back = pause.until(
                () -> control.process() instanceof PidState.Alive again
                        && !again.process().equals(alive.process())
                        && control.state() instanceof PartState.Ready,
                RETURN);
        if (!back) {
            throw new IllegalStateException(part.name() + " did not come back within " + RETURN);
        }
        return true;
    }
}
