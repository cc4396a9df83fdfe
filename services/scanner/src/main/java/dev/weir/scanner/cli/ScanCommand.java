package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.evidence.ReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir scan}: scans files and folders without the mesh. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Scans model files and folders for what they would run when loaded.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is clean",
            "1:the scan itself failed",
            "2:wrong usage",
            "3:something is suspicious",
            "4:something could not be scanned to its end",
            "5:something is malicious"
        })
public final class ScanCommand implements Callable<Integer> {

    /** How reports are printed. */
    enum Style {
        TEXT,
        JSON
    }

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with all that is below them.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Style style = Style.TEXT;

    @Option(
            names = "--deadline",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Longest time for one file; default ${DEFAULT-VALUE}.")
    private long deadline;

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ScanCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("weir scan: " + explain(failure));
                    return 1;
                });
    }

    @Override
    public Integer call() throws IOException {
        FileScanner scanner = new FileScanner(Duration.ofSeconds(deadline));
        List<ArtifactReport> reports = new ArrayList<>();
        for (Path path : paths) {
            reports.addAll(scanner.scan(path));
        }
        ScanReport report = new ScanReport(reports, scanner.rulesVersion());
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        out.print(
                switch (style) {
                    case TEXT -> TextReport.of(report);
                    case JSON -> ReportWriter.write(report);
                });
        out.flush();
        return exitCode(report);
    }

    private static String explain(Exception failure) {
        return failure instanceof NoSuchFileException missing
                ? missing.getFile() + " does not exist"
                : failure.toString();
    }

    private static int exitCode(ScanReport report) {
        return switch (report.verdict()) {
            case CLEAN -> 0;
            case SUSPICIOUS -> 3;
            case UNSCANNABLE -> 4;
            case MALICIOUS -> 5;
        };
    }
}
