package dev.weir.drift.messaging.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The threads of this process that compile, as Linux counts their time. */
final class CompilerThreads {

    private static final Path TASKS = Path.of("/proc/self/task");
    private static final double TICKS_PER_SECOND = 100;

    /** Fields of /proc/.../stat behind the name: proc_pid_stat(5) numbers them from 3. */
    private static final int USER_TIME = 14 - 3;

    private static final int SYSTEM_TIME = 15 - 3;

    private CompilerThreads() {}

    /** Time that they took so far. */
    static double seconds() {
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.mapToDouble(CompilerThreads::seconds).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("the threads of this process cannot be listed", e);
        }
    }

    private static double seconds(Path task) {
        try {
            String name = Files.readString(task.resolve("comm"));
            if (!name.startsWith("C1 Compiler") && !name.startsWith("C2 Compiler")) {
                return 0;
            }
            String stat = Files.readString(task.resolve("stat"));
            List<String> fields =
                    List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
            return (Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(SYSTEM_TIME))) / TICKS_PER_SECOND;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the time of a thread cannot be read", e);
        }
    }
}
