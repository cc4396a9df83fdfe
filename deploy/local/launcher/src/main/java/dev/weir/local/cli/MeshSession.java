package dev.weir.local.cli;

import dev.weir.local.mesh.FolderClaim;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.PidState;
import dev.weir.local.supervise.Backoff;
import dev.weir.local.supervise.MeshStart;
import dev.weir.local.supervise.MeshStop;
import dev.weir.local.supervise.PartControl;
import dev.weir.local.supervise.PartStarter;
import dev.weir.local.supervise.Pause;
import dev.weir.local.supervise.Start;
import dev.weir.local.supervise.Supervisor;
import dev.weir.local.supervise.SupervisorLog;
import dev.weir.local.terminal.Terminal;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** A launcher at work on one mesh: starts it, and stops what it started when it is interrupted. */
final class MeshSession {

    private final LocalMesh mesh;
    private final PartGraph parts;
    private final PartGraph everything;
    private final Terminal terminal;
    private final Pause pause = new Pause(InstantSource.system());
    private final Queue<Supervisor> supervisors = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean leave = new AtomicBoolean();
    private final MeshStart start;
    private final FolderClaim claim;

    private MeshSession(LocalMesh mesh, PartGraph parts, Terminal terminal) {
        this.mesh = mesh;
        this.parts = parts;
        this.everything = parts.and(mesh.companions());
        this.terminal = terminal;
        this.claim = new FolderClaim(mesh.folder());
        this.start = new MeshStart(starter(), pause, this::show);
    }

    /**
     * Begins to work on a mesh.
     *
     * @throws StartFailure when another launcher is at work on it, or it runs on other ports
     */
    static MeshSession begin(LocalMesh mesh, Terminal terminal) throws IOException, StartFailure, InterruptedException {
        mesh.prepare();
        MeshSession session = new MeshSession(mesh, mesh.parts(), terminal);
        session.claim();
        Runtime.getRuntime().addShutdownHook(new Thread(session::end, "end"));
        return session;
    }

    /** The parts of the mesh. */
    PartGraph parts() {
        return parts;
    }

    /** The parts of the mesh and those of the demo. */
    PartGraph everything() {
        return everything;
    }

    /** From now on parts that die are started again, until the supervisor is closed or the launcher ends. */
    Supervisor supervise(PartGraph chosen, SupervisorLog log) {
        InstantSource clock = InstantSource.system();
        Supervisor supervisor =
                new Supervisor(mesh.folder(), starter(), Backoff.standard(), new Pause(clock), clock, log);
        supervisors.add(supervisor);
        supervisor.watch(chosen.startOrder());
        return supervisor;
    }

    PartStarter starter() {
        return new PartStarter(mesh.folder(), pause, InstantSource.system());
    }

    /** Starts what does not run. */
    void start(PartGraph chosen) throws StartFailure {
        start.run(chosen);
    }

    /** From now on the parts outlive the launcher. */
    void leaveRunning() {
        leave.set(true);
    }

    private void claim() throws IOException, StartFailure {
        if (claim.launcher() instanceof PidState.Alive other) {
            throw new StartFailure("another ./weir (process " + other.process().pid() + ") is at work on "
                    + mesh.folder().root() + "; wait for it, or end it with ./weir down");
        }
        int base = claim.portBase(mesh.ports().base());
        if (base != mesh.ports().base() && parts.startOrder().stream().anyMatch(this::runs)) {
            throw new StartFailure("the mesh in " + mesh.folder().root() + " runs with --port-base " + base
                    + "; stop it first with ./weir down");
        }
        claim.take();
        claim.rememberPortBase(mesh.ports().base());
    }

    private boolean runs(Part part) {
        return new PartControl(part, mesh.folder()).process() instanceof PidState.Alive;
    }

    /** Runs when the launcher ends, for whatever reason short of a kill. */
    private void end() {
        pause.end();
        supervisors.forEach(Supervisor::close);
        Set<String> started = start.launched().stream().map(Part::name).collect(Collectors.toSet());
        if (!leave.get() && !started.isEmpty()) {
            terminal.line("Stopping what was started …");
            new MeshStop(mesh.folder(), part -> {}).run(everything, part -> started.contains(part.name()));
        }
        try {
            claim.release();
        } catch (IOException e) {
            terminal.line("weir: " + e.getMessage());
        }
    }

    private void show(Part part, Start outcome) {
        terminal.line(PartLines.started(terminal, part, outcome));
    }
}
