package dev.weir.local.cli;

import dev.weir.local.supervise.Pause;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what parts wrote. */
@Command(
        name = "logs",
        description = "Shows the last lines of the log of every part, or of one.",
        mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

    @Mixin
    private MeshOptions options = new MeshOptions();

    @Parameters(paramLabel = "PART", arity = "0..*", description = "Parts whose logs to show; all by default.")
    private List<String> parts = List.of();

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on as they write more, until interrupted.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            description = "So many lines of each; 20 by default.")
    private int lines = 20;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<FollowedLog> logs = files().stream().map(FollowedLog::new).toList();
        if (logs.isEmpty()) {
            System.out.println("There is no log " + (parts.isEmpty() ? "" : "of " + parts + " ") + "in "
                    + options.folder().root().resolve("logs"));
            return 1;
        }
        for (FollowedLog log : logs) {
            print(log, log.last(lines));
        }
        Pause pause = new Pause(InstantSource.system());
        while (follow) {
            pause.last(BETWEEN_LOOKS);
            for (FollowedLog log : logs) {
                print(log, log.more());
            }
        }
        return 0;
    }

    private void print(FollowedLog log, List<String> said) {
        PrintStream out = System.out;
        said.forEach(line -> out.println(parts.size() == 1 ? line : "%-16s %s".formatted(log.name(), line)));
        out.flush();
    }

    private List<Path> files() throws IOException {
        Path directory = options.folder().root().resolve("logs");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> parts.isEmpty() || parts.contains(new FollowedLog(file).name()))
                    .sorted()
                    .toList();
        }
    }
}
