package dev.weir.local.cli;

import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.PartGraph;
import dev.weir.local.part.StartFailure;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts the mesh and leaves it running. */
@Command(
        name = "up",
        description = "Starts what does not run, waits until everything is ready, and leaves it running.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Mixin
    private MeshOptions options = new MeshOptions();

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "Only these parts and what they depend on; all by default.")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException, StartFailure {
        Terminal terminal = Terminal.standard();
        LocalMesh mesh = options.mesh();
        Instant begin = Instant.now();
        MeshSession session = MeshSession.begin(mesh, terminal);
        PartGraph parts = session.parts().reduced(only);
        terminal.line("Starting the mesh in " + mesh.folder().root());
        session.start(parts);
        session.leaveRunning();
        String took = Figures.seconds(Duration.between(begin, Instant.now()));
        terminal.line(terminal.strong("%d parts are up after %s, with %s of memory in all"
                .formatted(parts.startOrder().size(), took, Figures.bytes(Memory.resident(parts, mesh.folder())))));
        return 0;
    }
}
