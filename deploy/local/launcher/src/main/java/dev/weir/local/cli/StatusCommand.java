package dev.weir.local.cli;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.process.PidState;
import dev.weir.local.process.Proc;
import dev.weir.local.process.ProcessIdentity;
import dev.weir.local.supervise.PartControl;
import dev.weir.local.supervise.PartState;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the mesh. */
@Command(
        name = "status",
        description = "Shows each part; the exit code is 0 only if all are ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

    private static final String ROW = "  %-16s %8s %6s  %-9s %9s  %s";

    @Mixin
    private MeshOptions options = new MeshOptions();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = Terminal.standard();
        LocalMesh mesh = options.mesh();
        if (!Files.exists(mesh.folder().run())) {
            terminal.line("Nothing was ever started in " + mesh.folder().root());
            return 1;
        }
        PartGraph parts = mesh.parts().and(running(mesh));
        terminal.line(terminal.strong(row("part", "pid", "port", "health", "memory", "uptime")));
        int ready = 0;
        for (Part part : parts.startOrder()) {
            PartState state = new PartControl(part, mesh.folder()).state();
            terminal.line(row(part, state, mesh.folder(), terminal));
            ready += state instanceof PartState.Ready ? 1 : 0;
        }
        int all = parts.startOrder().size();
        terminal.line("%d of %d parts are ready, with %s of memory in all"
                .formatted(ready, all, Figures.bytes(Memory.resident(parts, mesh.folder()))));
        return ready == all ? 0 : 1;
    }

    /** Parts that belong to the demo only are shown while they run. */
    private static List<Part> running(LocalMesh mesh) {
        return mesh.companions().stream()
                .filter(part -> new PartControl(part, mesh.folder()).process() instanceof PidState.Alive)
                .toList();
    }

    private static String row(Part part, PartState state, MeshFolder folder, Terminal terminal) {
        return switch (state) {
            case PartState.Ready up -> running(part, up.process(), terminal.good("ready    "));
            case PartState.Unready up -> running(part, up.process(), terminal.bad("not ready"));
            case PartState.Died died -> row(part, terminal.bad("died     ")) + "  log: " + folder.log(part.name());
            case PartState.Stopped stopped -> row(part, terminal.quiet("stopped  "));
        };
    }

    private static String running(Part part, ProcessIdentity process, String health) {
        long pid = process.pid();
        return row(
                part.name(),
                Long.toString(pid),
                part.port(),
                health,
                Figures.bytes(Proc.residentBytes(pid)),
                Figures.span(Proc.uptime(pid)));
    }

    private static String row(Part part, String health) {
        return row(part.name(), "-", part.port(), health, "-", "-");
    }

    private static String row(String part, String pid, String port, String health, String memory, String uptime) {
        return String.format(Locale.ROOT, ROW, part, pid, port, health, memory, uptime);
    }
}
