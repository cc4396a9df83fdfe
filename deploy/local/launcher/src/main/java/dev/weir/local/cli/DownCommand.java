package dev.weir.local.cli;

import dev.weir.local.mesh.FolderClaim;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.PartGraph;
import dev.weir.local.process.PidState;
import dev.weir.local.process.Signal;
import dev.weir.local.supervise.MeshStop;
import dev.weir.local.supervise.Pause;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops the mesh. */
@Command(
        name = "down",
        description = "Stops everything that was started, and only that; or some parts.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Mixin
    private MeshOptions options = new MeshOptions();

    @Parameters(paramLabel = "PART", arity = "0..*", description = "Only these parts; all by default.")
    private List<String> only = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.standard();
        LocalMesh mesh = options.mesh();
        if (!Files.exists(mesh.folder().run())) {
            terminal.line("Nothing was ever started in " + mesh.folder().root());
            return 0;
        }
        endLauncher(new FolderClaim(mesh.folder()), terminal);
        mesh.prepare();
        PartGraph parts = mesh.parts().and(mesh.companions());
        parts.reduced(only);
        new MeshStop(mesh.folder(), part -> terminal.line(PartLines.stopped(part)))
                .run(parts, part -> only.isEmpty() || only.contains(part.name()));
        if (only.isEmpty()) {
            terminal.line("The mesh is down; its data stays in " + mesh.folder().root());
        }
        return 0;
    }

    /** A launcher at work would start again what stops here. */
    private static void endLauncher(FolderClaim claim, Terminal terminal) throws IOException, InterruptedException {
        if (claim.launcher() instanceof PidState.Alive other) {
            terminal.line("Ending ./weir, process " + other.process().pid());
            Signal.TERM.send(other.process());
            new Pause(InstantSource.system()).until(() -> !other.process().isAlive(), PATIENCE);
        }
    }
}
