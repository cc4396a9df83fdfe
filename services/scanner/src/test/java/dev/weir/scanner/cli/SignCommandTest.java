package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SignCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @BeforeEach
    void writeAModelAndAKey() throws IOException {
        Files.createDirectories(folder.resolve("model/logs"));
        Files.writeString(folder.resolve("model/weights"), "0123456789");
        Files.writeString(folder.resolve("model/logs/run"), "not for the signature");
        KeyFiles.write(SigningKey.generate(Curve.P384, new SecureRandom()), folder, "k");
    }

    @Test
    void whatIsSignedInShardsIsVerified() {
        assertThat(sign("--method", "shards", "--shard-size", "4")).isZero();
        assertThat(out.toString()).startsWith("signed: 9 parts, 31 bytes");

        assertThat(verify("model.sig")).isZero();
    }

    @Test
    void aSignatureInsideTheModelIsNoPartOfIt() throws IOException {
        assertThat(run(
                        SignCommand.commandLine(),
                        "--key",
                        at("k.pem"),
                        "--signature",
                        at("model/model.sig"),
                        at("model")))
                .isZero();

        assertThat(verify("model/model.sig")).isZero();
        assertThat(out.toString()).contains("not covered, as its signer says: model.sig");
    }

    @Test
    void anAddedFileIsRefusedByName() throws IOException {
        sign();
        Files.writeString(folder.resolve("model/extra.py"), "x");

        assertThat(verify("model.sig")).isEqualTo(3);
        assertThat(out.toString()).contains("not signed: extra.py");
    }

    @Test
    void whatIsLeftOutMayChange() throws IOException {
        sign("--ignore", "logs");
        Files.writeString(folder.resolve("model/logs/run"), "another run");

        assertThat(verify("model.sig")).isZero();
    }

    @Test
    void aKeyIsRequired() {
        assertThat(run(SignCommand.commandLine(), "--signature", at("model.sig"), at("model")))
                .isEqualTo(2);
    }

    @Test
    void aPublicKeyDoesNotSignAndSaysWhy() {
        int code =
                run(SignCommand.commandLine(), "--key", at("k.pub.pem"), "--signature", at("model.sig"), at("model"));

        assertThat(code).isEqualTo(1);
        assertThat(error.toString())
                .contains("k.pub.pem: there is no -----BEGIN PRIVATE KEY----- block but one of PUBLIC KEY");
    }

    @Test
    void aFolderThatIsNotThereIsNamedBeforeAnythingIsHashed() {
        assertThat(run(
                        SignCommand.commandLine(),
                        "--key",
                        at("k.pem"),
                        "--signature",
                        at("none/model.sig"),
                        at("model")))
                .isEqualTo(1);
        assertThat(error.toString()).contains("none/model.sig cannot be reached: its folder does not exist");
    }

    @Test
    void aShardOfNoBytesIsWrongUsage() {
        assertThat(sign("--method", "shards", "--shard-size", "0")).isEqualTo(2);
        assertThat(error.toString()).contains("--shard-size must be at least 1, not 0");
    }

    private int sign(String... options) {
        return run(
                SignCommand.commandLine(),
                Stream.concat(
                                Stream.of("--key", at("k.pem"), "--signature", at("model.sig"), at("model")),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private int verify(String signature) {
        return run(VerifyCommand.commandLine(), "--signature", at(signature), "--key", at("k.pub.pem"), at("model"));
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments);
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }
}
