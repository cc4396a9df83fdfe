package dev.weir.scanner.cli;

import dev.weir.scanner.core.Document;
import dev.weir.scanner.oci.RegistryModel;
import dev.weir.signing.HashType;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization;
import dev.weir.signing.Serialization.Method;
import dev.weir.signing.SignedModel;
import dev.weir.signing.files.DigestCache;
import dev.weir.signing.files.ModelHasher;
import dev.weir.signing.files.PartDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code weir sign}: signs a model without the mesh. */
@Command(
        name = "weir sign",
        mixinStandardHelpOptions = true,
        description = "Signs all files of a model (OpenSSF Model Signing v1.0).",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the model is signed", "1:something cannot be read, or the key does not sign", "2:wrong usage"
        })
public final class SignCommand implements Callable<Integer> {

    /** Into what a model is taken apart. */
    enum Parts {
        FILES,
        SHARDS
    }

    @Parameters(
            paramLabel = "MODEL",
            description = "The folder of the model, or its one file, or oci://REGISTRY/REPOSITORY:TAG or @sha256:HEX.")
    private String model = "";

    @Mixin
    private RegistryOptions registry = new RegistryOptions();

    @Option(
            names = "--digests-only",
            description = "Believe the digests of a registry's manifest without fetching the files.")
    private boolean digestsOnly;

    @Mixin
    private KeyOptions key = new KeyOptions();

    @Option(
            names = "--signature",
            paramLabel = "FILE",
            description = "Where the bundle is written; in a registry it is attached to the model in any case.")
    private @Nullable Path signature;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the model; default: that of its path.")
    private @Nullable String name;

    @Option(
            names = "--method",
            description = "${COMPLETION-CANDIDATES}; shards of large files are hashed in parallel. Default FILES; in a "
                    + "registry SHARDS where files are split over layers of one size.")
    private @Nullable Parts parts;

    @Option(
            names = "--shard-size",
            defaultValue = "1000000000",
            paramLabel = "BYTES",
            description = "Of shards; default ${DEFAULT-VALUE}.")
    private long shardSize;

    @Option(names = "--hash", defaultValue = "SHA256", description = "${COMPLETION-CANDIDATES}.")
    private HashType hash = HashType.SHA256;

    @Option(names = "--ignore", paramLabel = "PATH", description = "Path inside the model that is not signed.")
    private List<String> ignored = new ArrayList<>();

    @Option(names = "--allow-symlinks", description = "Sign what symbolic links point to.")
    private boolean symlinks;

    @Option(
            names = "--reuse",
            paramLabel = "FILE",
            description = "Cache of digests that earlier runs wrote; unchanged files are not hashed again.")
    private @Nullable Path reuse;

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return Failures.explained(new CommandLine(new SignCommand()).setCaseInsensitiveEnumValuesAllowed(true), "sign");
    }

    @Override
    public Integer call() throws IOException {
        if (shardSize < 1) {
            throw new ParameterException(line(), "--shard-size must be at least 1, not " + shardSize);
        }
        if (signature != null) {
            OutputFile.requireFolder(signature);
        }
        if (RegistryOptions.isInRegistry(model)) {
            return signInRegistry();
        }
        if (signature == null) {
            throw new ParameterException(line(), "Missing required option: '--signature=FILE'");
        }
        return signFiles(Path.of(model), signature);
    }

    private int signFiles(Path folder, Path bundle) throws IOException {
        HashProgress progress = new HashProgress(line().getErr(), System::nanoTime);
        DigestCache cache = reuse == null ? null : DigestCache.open(reuse, InstantSource.system());
        Manifest manifest = new ModelHasher(
                        Runtime.getRuntime().availableProcessors(), cache == null ? PartDigests.NONE : cache, progress)
                .hash(folder, serialization(folder, bundle), Set.of());
        Path path = folder.toRealPath();
        SignedModel signed = key.signer().sign(name == null ? path.getFileName().toString() : name, manifest);
        Files.writeString(bundle, signed.bundle());
        say(manifest, progress.total() + " bytes", signed);
        if (cache != null) {
            cache.save();
            line().getOut().println("reused: " + cache.reused() + " digests");
        }
        return 0;
    }

    private int signInRegistry() throws IOException {
        if (reuse != null || !ignored.isEmpty() || symlinks) {
            throw new ParameterException(
                    line(), "--reuse, --ignore and --allow-symlinks are for files on a disk, not in a registry");
        }
        RegistryModel there = registry.open(model);
        HashProgress progress = new HashProgress(line().getErr(), System::nanoTime);
        RegistryFiles files = new RegistryFiles(there, !digestsOnly, progress);
        Method method = parts == null ? files.method() : method(parts);
        Manifest manifest = files.hash(new Serialization(method, hash, false, List.of()));
        SignedModel signed = key.signer().sign(name == null ? there.name() : name, manifest);
        there.attach(new Document(SignedModel.MEDIA_TYPE, signed.bundle()));
        if (signature != null) {
            Files.writeString(signature, signed.bundle());
        }
        say(manifest, digestsOnly ? "not fetched" : progress.total() + " bytes", signed);
        line().getOut().println("attached to " + there.location());
        return 0;
    }

    private void say(Manifest manifest, String read, SignedModel signed) {
        line().getOut()
                .println("signed: " + manifest.items().size() + " parts, " + read + ", " + signed.digest() + ", key "
                        + signed.keyHint());
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }

    private Serialization serialization(Path folder, Path bundle) throws IOException {
        List<String> left = new ArrayList<>(ignored);
        SignatureFile.inside(folder, bundle)
                .filter(path -> !left.contains(path))
                .ifPresent(left::add);
        Method method = method(parts == null ? Parts.FILES : parts);
        return new Serialization(method, hash, symlinks, left.stream().sorted().toList());
    }

    private Method method(Parts wanted) {
        return switch (wanted) {
            case FILES -> new Method.Files();
            case SHARDS -> new Method.Shards(shardSize);
        };
    }
}
