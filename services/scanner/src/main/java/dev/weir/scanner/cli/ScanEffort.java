package dev.weir.scanner.cli;

import dev.weir.scanner.core.ScanPool;
import dev.weir.scanner.core.content.Limits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How much scans may use; each limit that is reached makes a file unscannable. */
final class ScanEffort {

    private static final long OPERATIONS = 2_000_000_000L;
    private static final int DEPTH = 5;
    private static final int MEMBERS = 100_000;
    private static final int VALUES = 1 << 24;

    @Option(names = "--jobs", paramLabel = "N", description = "Files scanned at a time; default is one for each core.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = {"--timeout", "--deadline"},
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Longest time for one file; default ${DEFAULT-VALUE}.")
    private long timeout;

    @Option(
            names = "--max-bytes",
            defaultValue = "68719476736",
            paramLabel = "BYTES",
            description = "Most bytes read or expanded for one file; default ${DEFAULT-VALUE}.")
    private long bytes;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    int jobs() {
        return (int) positive("--jobs", jobs);
    }

    /** Longest time for one file, in seconds. */
    long timeout() {
        return positive("--timeout", timeout);
    }

    /** As the service's defaults, fitted into a heap of so many bytes. */
    Limits limits(long heap) {
        return new Limits(
                positive("--max-bytes", bytes),
                OPERATIONS,
                DEPTH,
                MEMBERS,
                ScanPool.valuesWithin(heap, jobs(), VALUES));
    }

    private long positive(String option, long value) {
        if (value < 1) {
            throw new ParameterException(command.commandLine(), option + " must be at least 1, not " + value);
        }
        return value;
    }
}
