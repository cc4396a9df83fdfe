package dev.weir.scanner.cli;

import dev.weir.artifacts.Resource;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

/** {@code weir verify}: verifies a signature over a model without the mesh. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verifies that a trusted key signed exactly these files (OpenSSF Model Signing v1.0).",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:a trusted key signed this model", "1:something cannot be read", "2:wrong usage", "3:refused"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int REFUSED = 3;

    @Parameters(paramLabel = "MODEL", description = "The folder of the model, or its one file.")
    private Path model = Path.of("");

    @Option(names = "--bundle", required = true, paramLabel = "FILE", description = "The signature bundle.")
    private Path bundle = Path.of("");

    @Option(names = "--trust", required = true, paramLabel = "DIR", description = "Folder of trusted *.pub.pem keys.")
    private Path trust = Path.of("");

    @Spec
    private @Nullable CommandSpec command;

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new VerifyCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("weir verify: " + explain(failure));
            return 1;
        });
    }

    @Override
    public Integer call() throws IOException {
        List<Resource> files = ModelFiles.of(model);
        Verification verification =
                new ModelVerifier(KeyFiles.trusted(trust)).verify(Files.readAllBytes(bundle), files);
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        return switch (verification) {
            case Verification.Verified verified -> {
                out.println("verified: " + verified.model() + ", " + verified.digest() + ", signed by key "
                        + verified.keyHint().hex());
                yield 0;
            }
            case Verification.Refused refused -> {
                out.println("refused: " + refused.reason() + ", " + refused.message());
                yield REFUSED;
            }
        };
    }

    private static String explain(Exception failure) {
        return failure instanceof NoSuchFileException missing
                ? missing.getFile() + " does not exist"
                : failure.toString();
    }
}
