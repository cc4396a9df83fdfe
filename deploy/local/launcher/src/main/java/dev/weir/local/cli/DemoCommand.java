package dev.weir.local.cli;

import dev.weir.local.demo.Demo;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.StartFailure;
import dev.weir.local.supervise.Supervisor;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells the story of a model on the running mesh. */
@Command(
        name = "demo",
        description = "Starts the mesh and takes a real model through it: trained, scanned, signed, deployed, watched,"
                + " retrained. The exit code is 0 only if every step happened.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    @Mixin
    private MeshOptions options = new MeshOptions();

    @Option(names = "--keep", description = "Leaves the mesh running in the end.")
    private boolean keep;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        Terminal terminal = Terminal.standard();
        LocalMesh mesh = options.mesh();
        Instant begin = clock.instant();
        MeshSession session = MeshSession.begin(mesh, terminal);
        terminal.line("Starting the mesh in " + mesh.folder().root());
        session.start(session.everything());
        terminal.line(terminal.strong("%d parts are up after %s, with %s of memory in all"
                .formatted(
                        session.everything().startOrder().size(),
                        Figures.seconds(Duration.between(begin, clock.instant())),
                        Figures.bytes(Memory.resident(session.everything(), mesh.folder())))));
        boolean happened = play(session, mesh, terminal);
        if (keep) {
            session.leaveRunning();
            terminal.line("The mesh goes on running; ./weir down stops it.");
        }
        return happened ? 0 : 1;
    }

    private boolean play(MeshSession session, LocalMesh mesh, Terminal terminal)
            throws IOException, InterruptedException {
        try (Supervisor supervisor = session.supervise(session.everything(), new TerminalSupervisorLog(terminal))) {
            return new Demo(mesh, terminal, clock).play();
        }
    }
}
