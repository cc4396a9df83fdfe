package dev.weir.scanner.cli;

import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.Assessor;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.license.LicenseCatalogue;
import dev.weir.scanner.core.license.LicenseCatalogueReader;
import dev.weir.scanner.core.license.LicenseJudge;
import dev.weir.scanner.core.license.LicensePolicyReader;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.evidence.JsonDocuments;
import dev.weir.signing.Serialization;
import dev.weir.signing.files.ModelHasher;
import dev.weir.signing.files.PartDigests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir bill}: writes the bill of materials of a model's files without the mesh. */
@Command(
        name = "weir bill",
        mixinStandardHelpOptions = true,
        description = "Writes the CycloneDX ML-BOM of a model's files: what they are, need and are licensed under.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the bill is written, whatever it says", "1:something cannot be read", "2:wrong usage"})
public final class BillCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", description = "The folder of the model, or its only file.")
    private Path path = Path.of(".");

    @Option(names = "--name", description = "Name of the model; default is that of the folder.")
    private @Nullable String name;

    @Option(names = "--label", defaultValue = "0", description = "Version of the model; default ${DEFAULT-VALUE}.")
    private String label = "0";

    @Mixin
    private final ScanEffort effort = new ScanEffort();

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Failures.explained(new CommandLine(new BillCommand()), "bill");
    }

    @Override
    public Integer call() throws IOException {
        LicenseCatalogue catalogue = LicenseCatalogueReader.builtIn();
        PublishedModel model = model();
        Assessor assessor = new Assessor(
                new LicenseJudge(catalogue, LicensePolicyReader.builtIn()), key -> List.of(), SuppressionSource.NONE);
        Assessment assessment = assessor.assess(
                model,
                LocalScan.of(
                        List.of(path),
                        GlobalRulesReader.builtIn(),
                        effort,
                        terminal().getErr()),
                model.publishedAt());
        PrintWriter out = terminal().getOut();
        out.println(new JsonDocuments(catalogue).bill(model, assessment).text());
        out.flush();
        return 0;
    }

    private PublishedModel model() throws IOException {
        HashProgress progress = new HashProgress(terminal().getErr(), System::nanoTime);
        return LocalModel.of(
                path,
                name == null ? path.toRealPath().getFileName().toString() : name,
                label,
                new ModelHasher(effort.jobs(), PartDigests.NONE, progress)
                        .hash(path, Serialization.FILES, Set.of())
                        .files());
    }

    private CommandLine terminal() {
        return Objects.requireNonNull(command).commandLine();
    }
}
