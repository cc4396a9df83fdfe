package dev.weir.drift.cli;

import dev.weir.drift.core.detector.Reading;
import dev.weir.drift.core.evaluation.LabelledStream;
import dev.weir.drift.core.evaluation.MeasuredStream;
import dev.weir.drift.core.evaluation.Run;
import dev.weir.drift.core.evaluation.Score;
import dev.weir.drift.core.evaluation.TestStream;
import dev.weir.drift.core.evaluation.ValueStream;
import dev.weir.drift.core.evaluation.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir evaluate drift}: how well change detectors do on streams whose changes are known. */
@Command(
        name = "weir evaluate drift",
        mixinStandardHelpOptions = true,
        description = {
            "Watches streams with change detectors and scores their alarms.",
            "ARFF and CSV hold records with the label last: naive Bayes classifies each, then learns it, and learns anew"
                    + " after an alarm. Where the last column is measured, a linear learner does so, and squared"
                    + " deviations are watched. One number a line is a stream of errors, or of any values.",
            "Files may be compressed with gzip; of a zip archive, each ARFF and CSV file is a stream; of a folder, each"
                    + " file in it."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Streams: ARFF, CSV, or one number a line.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--changes",
            split = ",",
            paramLabel = "POSITION",
            description = "Where the changes begin, counted from 0; otherwise DATA.changes, or what is known of the"
                    + " generator that an ARFF names.")
    private List<Integer> changes = new ArrayList<>();

    @Option(names = "--every", paramLabel = "RECORDS", description = "A change begins after each so many records.")
    private int every;

    @Option(
            names = "--patience",
            defaultValue = "1000",
            paramLabel = "RECORDS",
            description = "Records after a change within which it counts as found; default ${DEFAULT-VALUE}.")
    private int patience;

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code: 0 done, 1 failed, 2 not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EvaluateCommand()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("weir evaluate drift: " + reason(failure));
            return 1;
        });
    }

    private static String reason(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or folder";
            case FileSystemException unreadable -> unreadable.toString();
            case IOException unread when unread.getMessage() != null -> unread.getMessage();
            default -> failure.toString();
        };
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        for (Path path : data) {
            for (Path file : StreamFile.files(path)) {
                for (StreamFile read : StreamFile.read(file)) {
                    evaluate(read, Changes.of(file, read, changes, every), out);
                }
            }
        }
        return 0;
    }

    private void evaluate(StreamFile read, List<Integer> known, PrintWriter out) {
        TestStream stream = read.stream();
        out.print(ScoreTable.heading(read.name(), stream, known));
        watches(stream).forEach((name, watch) -> {
            Run run = stream.run(watch.get());
            Score score = Score.of(run.alarms(), known, patience, stream.size());
            out.print(ScoreTable.row(name, score, run));
            out.flush();
        });
        out.println();
        out.flush();
    }

    private static Map<String, Supplier<Watch>> watches(TestStream stream) {
        Map<String, Supplier<Watch>> watches = new LinkedHashMap<>();
        (isErrors(stream) ? Detectors.FOR_ERRORS : Detectors.FOR_NUMBERS)
                .forEach((name, detector) -> watches.put(name, () -> detector.get()::add));
        watches.put("always fires", () -> value -> Reading.ROSE);
        return watches;
    }

    private static boolean isErrors(TestStream stream) {
        return switch (stream) {
            case LabelledStream ignored -> true;
            case MeasuredStream ignored -> false;
            case ValueStream(double[] values) -> Arrays.stream(values).allMatch(value -> value == 0 || value == 1);
        };
    }
}
