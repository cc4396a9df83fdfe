package dev.weir.finops.cli;

import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.rule.Validation;
import dev.weir.finops.focus.BillIntake;
import dev.weir.finops.focus.RejectFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code weir finops validate}: what an import would make of a bill, without a database. */
@Command(
        name = "validate",
        description = "Asks the rules of FOCUS of a bill and books nothing.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every rule that must hold does",
            "1:a rule is broken, or a row was rejected",
            "2:the bill cannot be read, or the command was not understood"
        })
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

    @Mixin
    private final BillOptions options = new BillOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Validation validation = options.validation();
        try (RejectFile rejects = options.rejectFile()) {
            RowProgress progress = new RowProgress(err, System::nanoTime);
            BillSummary summary = new BillIntake(validation, rejects, row -> {}, progress::add).read(options.files());
            out.print(options.report().of(summary, validation.model().name(), rejects.path(), Optional.empty()));
            out.flush();
            return summary.isValid() && summary.isReconciled() ? 0 : 1;
        }
    }
}
