package dev.weir.scanner.cli;

import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.pickle.HouseRules;
import dev.weir.scanner.evidence.ReportWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir scan}: scans files and folders without the mesh. */
@Command(
        name = "weir scan",
        mixinStandardHelpOptions = true,
        description = "Scans model files, archives and folders for what they would run when loaded.",
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
        JSON,
        SARIF
    }

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files, or folders: all that is below one is one model whose files belong together.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            defaultValue = "TEXT",
            description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Style style = Style.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where the report goes; default is the standard output.")
    private @Nullable Path output;

    @Option(
            names = "--rules",
            paramLabel = "FOLDER",
            description = "Your organisation's rules, files *.rules, beside those of the scanner.")
    private @Nullable Path rules;

    @Mixin
    private final ScanEffort effort = new ScanEffort();

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Failures.explained(new CommandLine(new ScanCommand()).setCaseInsensitiveEnumValuesAllowed(true), "scan");
    }

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            OutputFile.requireFolder(output);
        }
        ScanReport report = LocalScan.of(paths, judging(), effort, terminal().getErr());
        String text = switch (style) {
            case TEXT -> TextReport.of(report);
            case JSON -> ReportWriter.write(report);
            case SARIF -> SarifReport.of(report);
        };
        if (output == null) {
            PrintWriter out = terminal().getOut();
            out.print(text);
            out.flush();
        } else {
            Files.writeString(output, text);
        }
        return exitCode(report);
    }

    private GlobalRules judging() throws IOException {
        try {
            return rules == null ? GlobalRulesReader.builtIn() : HouseRules.in(rules);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(terminal(), e.getMessage());
        }
    }

    private CommandLine terminal() {
        return Objects.requireNonNull(command).commandLine();
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
