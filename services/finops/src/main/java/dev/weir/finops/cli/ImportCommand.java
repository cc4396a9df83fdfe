package dev.weir.finops.cli;

import dev.weir.finops.core.focus.Attributor;
import dev.weir.finops.core.focus.BillStore;
import dev.weir.finops.core.focus.BillStore.Load;
import dev.weir.finops.core.focus.BillStore.Opening;
import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.TagKeys;
import dev.weir.finops.core.focus.rule.Validation;
import dev.weir.finops.focus.BillDigest;
import dev.weir.finops.focus.BillIntake;
import dev.weir.finops.focus.JsonKeyValues;
import dev.weir.finops.focus.RejectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir finops import}: books a bill. */
@Command(
        name = "import",
        description = {
            "Books a bill in FOCUS 1.0 to 1.4 in place of what was booked for the same accounts and billing periods.",
            "All PATHs are one bill. An import that was cut short goes on when the same command is run again."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:the bill is booked, or was before",
            "1:it is booked without the rows that were rejected, or none could be booked",
            "2:it cannot be read or booked, or the command was not understood"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final BillOptions options = new BillOptions();

    @Mixin
    private final DatabaseOptions database = new DatabaseOptions();

    @Option(
            names = "--tag",
            paramLabel = "MEANING=KEY",
            description = "The tag that tells a charge's model, version, deployment, owner, project, environment or"
                    + " cost_center, in place of the usual ones.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        TagKeys keys = tagKeys();
        List<Path> files = options.files();
        Validation validation = options.validation();
        String digest = BillDigest.of(files, validation.model().name() + new TreeMap<>(keys.keys()));
        try (BillStore store = database.connect()) {
            BillStore.Bill bill = new BillStore.Bill(digest, files.getFirst().toString());
            return switch (store.open(bill, Clock.systemUTC().instant())) {
                case Opening.Booked(long number, var since) -> {
                    out.println("the bill is booked as import " + number + " since " + since + "; nothing changes");
                    out.flush();
                    yield 0;
                }
                case Opening.Ready(Load load) -> {
                    try (load) {
                        yield load(
                                files,
                                validation,
                                new Attributor(keys, new JsonKeyValues(), JsonKeyValues::write),
                                load,
                                out);
                    }
                }
            };
        }
    }

    private int load(List<Path> files, Validation validation, Attributor attributor, Load load, PrintWriter out)
            throws IOException {
        PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
        if (load.loaded() > 0) {
            err.printf("going on after %,d rows of import %d%n", load.loaded(), load.number());
            err.flush();
        }
        try (RejectFile rejects = options.rejectFile();
                Conveyor<FocusRow> rows = new Conveyor<>("bill load", rest(load, attributor))) {
            RowProgress progress = new RowProgress(err, System::nanoTime);
            BillSummary summary = new BillIntake(validation, rejects, rows::put, progress::add).read(files);
            rows.finish();
            if (!summary.isReconciled()) {
                throw new IllegalStateException("what was read is not what was accepted and rejected");
            }
            Optional<Booked> booked = summary.accepted().rows() == 0
                    ? Optional.empty()
                    : Optional.of(new Booked(load.number(), load.book(summary.accepted())));
            out.print(options.report().of(summary, validation.model().name(), rejects.path(), booked));
            out.flush();
            return summary.rejected().rows() == 0 && booked.isPresent() ? 0 : 1;
        }
    }

    /** Loads each row but those that a run before has loaded. */
    private static Consumer<FocusRow> rest(Load load, Attributor attributor) {
        long before = load.loaded();
        long[] seen = {0};
        return row -> {
            if (++seen[0] > before) {
                load.add(row, attributor.of(row));
            }
        };
    }

    private TagKeys tagKeys() {
        TagKeys keys = TagKeys.USUAL;
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            keys = keys.with(TagKeys.Meaning.parse(tag.getKey()), List.of(tag.getValue()));
        }
        return keys;
    }
}
