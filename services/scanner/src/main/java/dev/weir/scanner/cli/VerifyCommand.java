package dev.weir.scanner.cli;

import dev.weir.signing.KeyHint;
import dev.weir.signing.Manifest;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.RefusalReason;
import dev.weir.signing.Serialization;
import dev.weir.signing.Signatory;
import dev.weir.signing.Verification;
import dev.weir.signing.files.ModelCheck;
import dev.weir.signing.files.ModelHasher;
import dev.weir.signing.files.PartDigests;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir verify}: verifies a signature over a model without the mesh. */
@Command(
        name = "weir verify",
        mixinStandardHelpOptions = true,
        description = "Verifies that a trusted key signed exactly these files (OpenSSF Model Signing v1.0).",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a trusted key signed this model", "1:something cannot be read", "2:wrong usage", "3:refused"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int REFUSED = 3;
    private static final int MOST_DIFFERENCES = 20;

    @Parameters(paramLabel = "MODEL", description = "The folder of the model, or its one file.")
    private Path model = Path.of("");

    @Option(
            names = {"--signature", "--bundle"},
            required = true,
            paramLabel = "FILE",
            description = "The signature bundle.")
    private Path bundle = Path.of("");

    @ArgGroup(multiplicity = "1")
    private TrustOptions trusted = new TrustOptions();

    @Option(names = "--ignore", paramLabel = "PATH", description = "Path inside the model that need not be signed.")
    private List<String> ignored = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Failures.explained(new CommandLine(new VerifyCommand()), "verify");
    }

    @Override
    public Integer call() throws IOException {
        Verification verification =
                new ModelVerifier(trusted.trust(), InstantSource.system()).verify(Files.readAllBytes(bundle));
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        return switch (verification) {
            case Verification.Verified verified -> compare(verified, out);
            case Verification.Refused refused -> {
                out.println("refused: " + refused.reason() + ", " + refused.message());
                yield REFUSED;
            }
        };
    }

    private int compare(Verification.Verified verified, PrintWriter out) throws IOException {
        Serialization serialization = verified.manifest().serialization();
        List<String> differences = ModelCheck.differences(verified.manifest(), hash(serialization));
        if (!differences.isEmpty()) {
            out.println("refused: " + RefusalReason.OTHER_MODEL + ", the signature is over other files");
            differences.stream().limit(MOST_DIFFERENCES).forEach(difference -> out.println("  " + difference));
            return REFUSED;
        }
        out.println("verified: " + verified.model() + ", " + verified.digest() + ", signed by "
                + switch (verified.signatory()) {
                    case Signatory.Key(KeyHint hint) -> "key " + hint;
                    case Signatory.Certified(KeyHint hint, String subject) -> subject + ", key " + hint;
                });
        if (!serialization.ignored().isEmpty()) {
            out.println("not covered, as its signer says: " + String.join(", ", serialization.ignored()));
        }
        return 0;
    }

    private Manifest hash(Serialization serialization) throws IOException {
        Set<String> left = new HashSet<>(ignored);
        SignatureFile.inside(model, bundle).ifPresent(left::add);
        CommandLine line = Objects.requireNonNull(command).commandLine();
        return new ModelHasher(
                        Runtime.getRuntime().availableProcessors(),
                        PartDigests.NONE,
                        new HashProgress(line.getErr(), System::nanoTime))
                .hash(model, serialization, left);
    }
}
