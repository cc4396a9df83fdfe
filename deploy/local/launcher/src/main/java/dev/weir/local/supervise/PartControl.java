package dev.weir.local.supervise;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Launch;
import dev.weir.local.part.Part;
import dev.weir.local.process.PidFile;
import dev.weir.local.process.PidState;
import dev.weir.local.process.ProcessIdentity;
import dev.weir.local.process.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The process of one part.
 *
 * @param part whose process it is
 * @param folder where its pid file and its log are
 */
public record PartControl(Part part, MeshFolder folder) {

    private static final long LOG_LIMIT = 16 * 1024 * 1024;
    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    public PidState process() {
        return pidFile().state();
    }

    /** Asks the part once. */
    public PartState state() throws InterruptedException {
        return switch (process()) {
            case PidState.Alive alive ->
                part.readiness().holds()
                        ? new PartState.Ready(alive.process())
                        : new PartState.Unready(alive.process());
            case PidState.Stale stale -> new PartState.Died();
            case PidState.Absent absent -> new PartState.Stopped();
        };
    }

    /** Starts its process in a session of its own, so that an interrupt meant for the launcher does not reach it. */
    ProcessIdentity launch() throws IOException {
        Launch launch = part.launch();
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(launch.command());
        Path log = folder.log(part.name());
        keepFormer(log);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(launch.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        long pid = builder.start().pid();
        ProcessIdentity identity = ProcessIdentity.of(pid)
                .orElseThrow(() -> new IOException(part.name() + " ended as soon as it was started"));
        pidFile().write(identity);
        return identity;
    }

    /** Ends its process, first by asking, then by force; only a process that was started for this part. */
    public void stop() throws IOException, InterruptedException {
        if (process() instanceof PidState.Alive alive) {
            part.stop().send(alive.process());
            if (!Exits.within(alive.process(), GRACE)) {
                Signal.KILL.send(alive.process());
                Exits.within(alive.process(), AT_ONCE);
            }
        }
        pidFile().delete();
    }

    private PidFile pidFile() {
        return new PidFile(folder.pidFile(part.name()));
    }

    private static void keepFormer(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
