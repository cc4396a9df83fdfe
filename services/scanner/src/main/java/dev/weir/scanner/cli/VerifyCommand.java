package dev.weir.scanner.cli;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.scanner.oci.RegistryModel;
import dev.weir.signing.KeyHint;
import dev.weir.signing.Manifest;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.RefusalReason;
import dev.weir.signing.Serialization;
import dev.weir.signing.Signatory;
import dev.weir.signing.SignedModel;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(
            paramLabel = "MODEL",
            description = "The folder of the model, or its one file, or oci://REGISTRY/REPOSITORY:TAG or @sha256:HEX.")
    private String model = "";

    @Option(
            names = {"--signature", "--bundle"},
            paramLabel = "FILE",
            description = "The signature bundle; in a registry it is found among what is attached to the model.")
    private @Nullable Path bundle;

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--digests-only",
            description = "Believe the digests of a registry's manifest without fetching the files.")
    private boolean digestsOnly;

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
        ModelVerifier verifier = new ModelVerifier(trusted.trust(), InstantSource.system());
        if (RegistryOptions.isInRegistry(model)) {
            try {
                return inRegistry(verifier);
            } catch (ArtifactFailure.Mismatch e) {
                return refuse(RefusalReason.OTHER_MODEL + ", " + e.getMessage(), List.of());
            }
        }
        if (bundle == null) {
            throw new ParameterException(line(), "Missing required option: '--signature=FILE'");
        }
        Path signature = bundle;
        return switch (verifier.verify(Files.readAllBytes(signature))) {
            case Verification.Verified verified -> {
                Manifest actual = hash(verified.manifest().serialization(), signature);
                yield conclude(verified, ModelCheck.differences(verified.manifest(), actual));
            }
            case Verification.Refused refused -> refuse(refused.reason() + ", " + refused.message(), List.of());
        };
    }

    /** One signature over exactly these files is enough, whatever else is attached. */
    private int inRegistry(ModelVerifier verifier) throws IOException {
        RegistryModel there = registry.open(model);
        RegistryFiles files =
                new RegistryFiles(there, !digestsOnly, new HashProgress(line().getErr(), System::nanoTime));
        List<byte[]> bundles =
                bundle == null ? there.attached(SignedModel.MEDIA_TYPE) : List.of(Files.readAllBytes(bundle));
        List<String> reasons = new ArrayList<>();
        for (byte[] signature : bundles) {
            switch (verifier.verify(signature)) {
                case Verification.Verified verified -> {
                    List<String> differences = files.differences(verified.manifest());
                    if (differences.isEmpty()) {
                        line().getOut().println("found at " + there.location());
                        return conclude(verified, List.of());
                    }
                    differences.forEach(d -> reasons.add("a trusted signature is over other files, " + d));
                }
                case Verification.Refused refused -> reasons.add(refused.reason() + ", " + refused.message());
            }
        }
        String what = bundles.isEmpty() ? "no signature is attached" : "none of the signatures is over these files";
        return refuse(what + ": " + there.location(), reasons);
    }

    private int conclude(Verification.Verified verified, List<String> differences) {
        if (!differences.isEmpty()) {
            return refuse(RefusalReason.OTHER_MODEL + ", the signature is over other files", differences);
        }
        PrintWriter out = line().getOut();
        out.println("verified: " + verified.model() + ", " + verified.digest() + ", signed by "
                + switch (verified.signatory()) {
                    case Signatory.Key(KeyHint hint) -> "key " + hint;
                    case Signatory.Certified(KeyHint hint, String subject) -> subject + ", key " + hint;
                });
        List<String> left = verified.manifest().serialization().ignored();
        if (!left.isEmpty()) {
            out.println("not covered, as its signer says: " + String.join(", ", left));
        }
        return 0;
    }

    private int refuse(String why, List<String> details) {
        PrintWriter out = line().getOut();
        out.println("refused: " + why);
        details.stream().limit(MOST_DIFFERENCES).forEach(detail -> out.println("  " + detail));
        return REFUSED;
    }

    private Manifest hash(Serialization serialization, Path signature) throws IOException {
        Path folder = Path.of(model);
        Set<String> left = new HashSet<>(ignored);
        SignatureFile.inside(folder, signature).ifPresent(left::add);
        return new ModelHasher(
                        Runtime.getRuntime().availableProcessors(),
                        PartDigests.NONE,
                        new HashProgress(line().getErr(), System::nanoTime))
                .hash(folder, serialization, left);
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}
