package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.Digest;
import dev.weir.scanner.oci.SmallRegistry;
import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Signs and verifies what lies in a registry, over real HTTP. */
class RegistrySignatureTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @TempDir
    private Path folder;

    private SmallRegistry registry;

    @BeforeEach
    void publish() throws IOException {
        registry = new SmallRegistry(true);
        KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), folder, "k");
        KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), folder, "other");
        model(layer("weights", "model.onnx"), layer("{}", "config.json"));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsSignedInARegistryIsVerifiedThere(boolean referrers) throws IOException {
        registry.close();
        registry = new SmallRegistry(referrers);
        model(layer("weights", "model.onnx"), layer("{}", "config.json"));

        assertThat(sign()).isZero();
        assertThat(sign()).isZero();
        assertThat(verify("k")).isZero();

        assertThat(out.toString())
                .contains("signed: 2 parts, 9 bytes")
                .contains("attached to oci://" + registry.host() + "/team/model@sha256:")
                .contains("verified: team/model");
    }

    @Test
    void aSignatureIsFoundByTheDigestOfTheManifest() {
        sign();
        String manifest = out.toString().replaceAll("(?s).*attached to (\\S+).*", "$1");

        assertThat(run(VerifyCommand.commandLine(), "--plain-http", "--key", at("k.pub.pem"), manifest))
                .isZero();
    }

    @Test
    void filesWithoutNamesAreSignedByTheirDigests() throws IOException {
        model(layer("weights", ""), layer("{}", ""));
        assertThat(sign()).isZero();
        assertThat(verify("k")).isZero();

        model(layer("weights", ""));
        assertThat(sign()).isZero();
        assertThat(verify("k")).isZero();
    }

    @Test
    void anotherKeyIsNotTrusted() {
        sign();

        assertThat(verify("other")).isEqualTo(3);
        assertThat(out.toString()).contains("refused: none of the signatures is over these files");
    }

    @Test
    void whatNobodySignedIsRefused() {
        assertThat(verify("k")).isEqualTo(3);
        assertThat(out.toString()).contains("refused: no signature is attached");
    }

    @Test
    void aTagThatMovedToOtherFilesIsRefused() throws IOException {
        assertThat(sign("--signature", at("model.sig"))).isZero();
        model(layer("others", "model.onnx"), layer("{}", "config.json"));

        assertThat(verify("k", "--signature", at("model.sig"))).isEqualTo(3);
        assertThat(out.toString()).contains("changed: model.onnx");
    }

    @Test
    void aRegistryThatGivesOtherBytesIsRefused() {
        sign();
        registry.blobs.replaceAll(
                (digest, bytes) -> new String(bytes, StandardCharsets.UTF_8).equals("weights") ? new byte[7] : bytes);

        assertThat(verify("k")).isEqualTo(3);
        assertThat(verify("k", "--digests-only")).isZero();
        assertThat(sign()).isEqualTo(1);
    }

    @Test
    void whatOnlyFilesOnADiskHaveIsWrongUsage() {
        assertThat(sign("--reuse", at("cache"))).isEqualTo(2);
        assertThat(run(SignCommand.commandLine(), "--key", at("k.pem"), at(".")))
                .isEqualTo(2);
        assertThat(error.toString()).contains("--signature=FILE");
    }

    private int sign(String... options) {
        return run(
                SignCommand.commandLine(),
                Stream.concat(Stream.of("--plain-http", "--key", at("k.pem"), reference()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private int verify(String key, String... options) {
        return run(
                VerifyCommand.commandLine(),
                Stream.concat(Stream.of("--plain-http", "--key", at(key + ".pub.pem"), reference()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String reference() {
        return "oci://" + registry.host() + "/team/model:v1";
    }

    private void model(String... layers) {
        String manifest = "{\"schemaVersion\":2,\"layers\":[" + String.join(",", layers) + "]}";
        registry.manifests.put("v1", manifest.getBytes(StandardCharsets.UTF_8));
        registry.manifests.put(Digest.ofContent(registry.manifests.get("v1")).toString(), registry.manifests.get("v1"));
    }

    private String layer(String content, String title) {
        String digest = registry.blob(content.getBytes(StandardCharsets.UTF_8));
        return "{\"digest\":\"" + digest + "\",\"size\":" + content.length()
                + (title.isEmpty() ? "" : ",\"annotations\":{\"org.opencontainers.image.title\":\"" + title + "\"}")
                + "}";
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
