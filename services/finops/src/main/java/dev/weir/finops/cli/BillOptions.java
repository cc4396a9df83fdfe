package dev.weir.finops.cli;

import dev.weir.finops.core.focus.rule.RuleModel;
import dev.weir.finops.core.focus.rule.Validation;
import dev.weir.finops.focus.BillFiles;
import dev.weir.finops.focus.JsonKeyValues;
import dev.weir.finops.focus.RejectFile;
import dev.weir.finops.focus.RuleFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is said of bills that are to be read. */
final class BillOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files of one bill (CSV, also gzip, or Parquet), or folders that hold them.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rows go that cannot be booked; default is the first PATH with .rejected.csv"
                    + " in the current folder.")
    private @Nullable Path rejects;

    @Option(names = "--rules", paramLabel = "MODEL", description = "Asks the rules of a FOCUS rule model (JSON), too.")
    private @Nullable Path model;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "Form of the report.")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--all", description = "Tells of every rule, not only of those that are broken.")
    private boolean all;

    /** Forms of a report, spelt as on the command line. */
    enum ReportFormat {
        text,
        json
    }

    List<Path> files() throws IOException {
        return BillFiles.below(paths);
    }

    RejectFile rejectFile() throws IOException {
        Path named = rejects;
        return new RejectFile(
                named == null ? Path.of(paths.getFirst().toAbsolutePath().getFileName() + ".rejected.csv") : named);
    }

    /** The rules that decide, and those that were asked for beside them. */
    Validation validation() throws IOException {
        RuleModel own = RuleFiles.builtIn();
        RuleModel both = model == null ? own : own.and(RuleFiles.model(model));
        return new Validation(both, new JsonKeyValues());
    }

    BillReport report() {
        return switch (format) {
            case text -> new TextReport(all);
            case json -> new JsonReport();
        };
    }
}
