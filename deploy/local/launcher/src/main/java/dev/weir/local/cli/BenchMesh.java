package dev.weir.local.cli;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.DirectoryTree;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.PartGraph;
import dev.weir.local.part.StartFailure;
import dev.weir.local.supervise.MeshStop;
import dev.weir.local.supervise.Supervisor;
import dev.weir.local.supervise.SupervisorLog;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A mesh that is made for one benchmark: empty at first, beside any other, and stopped when the launcher ends. */
public final class BenchMesh {

    private static final int PORT_BASE = 29_000;

    private final LocalMesh mesh;
    private final MeshSession session;
    private final PartGraph parts;
    private final Duration coldStart;

    private BenchMesh(LocalMesh mesh, MeshSession session, PartGraph parts, Duration coldStart) {
        this.mesh = mesh;
        this.session = session;
        this.parts = parts;
        this.coldStart = coldStart;
    }

    /**
     * Starts parts, and what they depend on, on an empty folder and waits until all are ready.
     *
     * @param parts names of parts; none means all
     */
    public static BenchMesh start(Terminal terminal, String... parts)
            throws IOException, InterruptedException, StartFailure {
        return start(terminal, new LocalMesh(folder(), ports(), checkout(), JavaRuntime.current()), parts);
    }

    /** The same, with the settings that services are shipped with instead of those that make a demo short and small. */
    public static BenchMesh startAsShipped(Terminal terminal, String... parts)
            throws IOException, InterruptedException, StartFailure {
        JavaRuntime java = JavaRuntime.current().forLong();
        return start(terminal, new LocalMesh(folder(), ports(), checkout(), java, Map.of()), parts);
    }

    private static Checkout checkout() {
        return new Checkout(Path.of(System.getProperty("weir.root", "")));
    }

    private static MeshFolder folder() {
        return new MeshFolder(checkout().root().resolve(".weir/bench"));
    }

    private static PortPlan ports() {
        return new PortPlan(PORT_BASE);
    }

    private static BenchMesh start(Terminal terminal, LocalMesh mesh, String... parts)
            throws IOException, InterruptedException, StartFailure {
        removeFormer(mesh);
        Instant begin = Instant.now();
        MeshSession session = MeshSession.begin(mesh, terminal);
        terminal.line("Starting a mesh for the benchmark in " + mesh.folder().root());
        PartGraph chosen = session.parts().reduced(List.of(parts));
        session.start(chosen);
        return new BenchMesh(mesh, session, chosen, Duration.between(begin, Instant.now()));
    }

    /** What an earlier benchmark may have left, running or not. */
    private static void removeFormer(LocalMesh mesh) throws IOException, InterruptedException {
        if (Files.exists(mesh.folder().root())) {
            mesh.prepare();
            new MeshStop(mesh.folder(), part -> {}).run(mesh.parts(), part -> true);
            DirectoryTree.delete(mesh.folder().root());
        }
    }

    public LocalMesh mesh() {
        return mesh;
    }

    public PartGraph parts() {
        return parts;
    }

    /** From now on parts that die are started again, until the supervisor is closed or the launcher ends. */
    public Supervisor supervise(SupervisorLog log) {
        return session.supervise(parts, log);
    }

    /** From nothing until every part was ready. */
    public Duration coldStart() {
        return coldStart;
    }

    /** Resident memory of one part in bytes. */
    public long memory(String part) {
        return Memory.resident(parts.part(part).stream(), mesh.folder());
    }

    /** Resident memory of all parts in bytes. */
    public long memory() {
        return Memory.resident(parts, mesh.folder());
    }
}
