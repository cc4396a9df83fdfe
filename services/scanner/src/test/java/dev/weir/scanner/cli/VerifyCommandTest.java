package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.Serialization;
import dev.weir.signing.SigningKey;
import dev.weir.signing.files.ModelHasher;
import dev.weir.signing.files.PartDigests;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @BeforeEach
    void signAModel() throws IOException {
        Files.createDirectories(model().resolve("weights"));
        Files.writeString(model().resolve("model.onnx"), "onnx");
        Files.writeString(model().resolve("weights/w0"), "weights");
        Files.createDirectories(folder.resolve("keys"));
        Files.createDirectories(folder.resolve("none"));
        SigningKey key = SigningKey.generate(Curve.P256, new SecureRandom());
        KeyFiles.write(key, folder.resolve("keys"), "model-signing");
        Files.writeString(
                bundle(),
                new ModelSigner(key)
                        .sign(
                                "churn",
                                new ModelHasher(1, PartDigests.NONE, done -> {})
                                        .hash(model(), Serialization.FILES, Set.of()))
                        .bundle());
    }

    @Test
    void theModelThatWasSignedIsVerified() {
        assertThat(verify("keys")).isZero();
        assertThat(out.toString()).startsWith("verified: churn, sha256:");
    }

    @Test
    void aChangedFileIsRefused() throws IOException {
        Files.writeString(model().resolve("weights/w0"), "weightz");

        assertThat(verify("keys")).isEqualTo(3);
        assertThat(out.toString()).startsWith("refused: OTHER_MODEL");
    }

    @Test
    void aKeyThatIsNotTrustedProvesNothing() throws IOException {
        Files.createDirectories(folder.resolve("others"));
        KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), folder.resolve("others"), "model-signing");

        assertThat(verify("others")).isEqualTo(3);
        assertThat(out.toString()).startsWith("refused: UNTRUSTED_KEY");
    }

    @Test
    void aFolderThatNamesNobodyIsAMistake() {
        assertThat(verify("none")).isEqualTo(1);
        assertThat(error.toString()).contains("none names nobody to trust", "--roots FILE");
    }

    @Test
    void aMissingFolderIsNamedWithoutAStackTrace() {
        assertThat(verify("missing")).isEqualTo(1);
        assertThat(error.toString()).contains("missing does not exist").doesNotContain("Exception");
    }

    private int verify(String trust) {
        CommandLine command =
                VerifyCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(error, true));
        return command.execute(
                "--bundle",
                bundle().toString(),
                "--trust",
                folder.resolve(trust).toString(),
                model().toString());
    }

    private Path model() {
        return folder.resolve("model");
    }

    private Path bundle() {
        return folder.resolve("bundle.json");
    }
}
