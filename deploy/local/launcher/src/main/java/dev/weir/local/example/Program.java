package dev.weir.local.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs to its end, with all that it says in a log. */
public final class Program implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it, with a new log. */
    static Program start(List<String> command, Path log) throws IOException {
        Files.deleteIfExists(log);
        return new Program(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /**
     * Waits for its end.
     *
     * @return what it said
     * @throws IOException when it failed, with what it said
     */
    public List<String> finish() throws IOException, InterruptedException {
        int code = process.waitFor();
        List<String> said = Files.readAllLines(log).stream()
                .filter(line -> !line.startsWith("WARNING"))
                .toList();
        if (code != 0) {
            throw new IOException("a program of the example failed:\n" + String.join("\n", said));
        }
        return said;
    }

    /** Ends it, if it still runs. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
