package dev.weir.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux says about processes: proc(5). */
public final class Proc {

    private static final Path ROOT = Path.of("/proc");
    private static final int STATE_FIELD = 3;
    private static final int START_FIELD = 22;
    private static final long KIBIBYTE = 1024;

    private Proc() {}

    /**
     * Resident memory of a process and its descendants, in bytes. A page that several processes share counts in equal
     * parts for each (PSS) where the machine tells, and in full for each (RSS) where it does not.
     */
    public static long residentBytes(long pid) {
        Stream<ProcessHandle> family = ProcessHandle.of(pid).stream()
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
        return family.mapToLong(handle -> residentBytesAlone(handle.pid())).sum();
    }

    /** How long a process has been running; zero when it does not. */
    public static Duration uptime(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }

    /** The command line of a process, blanks between the words; empty when it cannot be read. */
    public static String commandLine(long pid) {
        return read(process(pid).resolve("cmdline"))
                .map(text -> text.replace('\0', ' ').strip())
                .orElse("");
    }

    static Optional<Long> startTick(long pid) {
        return read(process(pid).resolve("stat"))
                .filter(stat -> !field(stat, STATE_FIELD).equals("Z"))
                .map(stat -> Long.parseLong(field(stat, START_FIELD)));
    }

    static String boot() {
        return read(ROOT.resolve("sys/kernel/random/boot_id"))
                .map(String::strip)
                .orElse("unknown");
    }

    /** Fields are counted from 1; the second, a name in parentheses, may hold blanks, so counting starts behind it. */
    private static String field(String stat, int number) {
        String behindName = stat.substring(stat.lastIndexOf(')') + 2);
        return behindName.split(" ")[number - STATE_FIELD];
    }

    private static long residentBytesAlone(long pid) {
        return kibibytes(process(pid).resolve("smaps_rollup"), "Pss:")
                .or(() -> kibibytes(process(pid).resolve("status"), "VmRSS:"))
                .map(number -> number * KIBIBYTE)
                .orElse(0L);
    }

    private static Optional<Long> kibibytes(Path file, String label) {
        return read(file).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(label))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
    }

    private static Path process(long pid) {
        return ROOT.resolve(Long.toString(pid));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException | UncheckedIOException goneOrForeign) {
            return Optional.empty();
        }
    }
}
