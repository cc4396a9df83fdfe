package dev.weir.scanner.cli;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.feed.AdvisoryDump;
import dev.weir.scanner.feed.AdvisoryImport;
import dev.weir.scanner.feed.ImportJournal;
import dev.weir.scanner.messaging.AdvisoryFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir advisories import}: publishes a dump of advisories into a running mesh, as any feed would. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Publishes OSV records that the mesh does not have yet, from files, folders and ZIP archives.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was published",
            "1:the import failed; the same command goes on where it ended",
            "2:wrong usage",
            "3:some documents are no advisories; the report names them"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int REJECTED = 3;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "OSV records (.json), archives (.zip), or folders.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--broker", paramLabel = "HOST:PORT", description = "Kafka (${DEFAULT-VALUE}).")
    private String broker = "127.0.0.1:28092";

    @Option(names = "--schema-registry", paramLabel = "URL", description = "Apicurio Registry (${DEFAULT-VALUE}).")
    private String schemaRegistry = "http://127.0.0.1:28081/apis/registry/v3";

    @Option(names = "--artifacts", paramLabel = "DIR", description = "Artifact store, for large records.")
    private Path artifacts = home().resolve("artifacts");

    @Option(names = "--journal", paramLabel = "DIR", description = "Where it stands what was published before.")
    private Path journal = home().resolve("advisories");

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(path.toString());
            }
        }
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        Path report = Files.createDirectories(journal).resolve("rejected.tsv");
        ArtifactStore store = new ArtifactStore(artifacts, StorePolicy.strict());
        try (AdvisoryFeed feed = new AdvisoryFeed(broker, schemaRegistry, store, Clock.systemUTC());
                ImportJournal known = ImportJournal.open(journal.resolve(feed.cluster() + ".tsv"));
                PrintWriter rejected = new PrintWriter(Files.newBufferedWriter(report))) {
            AdvisoryImport run = new AdvisoryImport(
                    known,
                    feed::publish,
                    (name, reason) -> rejected.println(
                            name + '\t' + reason.lines().findFirst().orElse("")),
                    tally -> say(out, tally));
            for (Path path : paths) {
                AdvisoryDump.read(path, run);
            }
            AdvisoryImport.Tally tally = run.end();
            if (tally.rejected() == 0) {
                return 0;
            }
            out.println("what is no advisory stands in " + report);
            return REJECTED;
        }
    }

    private static void say(PrintWriter out, AdvisoryImport.Tally tally) {
        out.printf(
                "%,d published, %,d unchanged, %,d rejected%n", tally.published(), tally.unchanged(), tally.rejected());
        out.flush();
    }

    /** The folder of the local mesh. */
    private static Path home() {
        return Path.of(System.getProperty("weir.root", "")).resolve(".weir");
    }
}
