package dev.weir.scanner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.oci.Manifests;
import dev.weir.scanner.oci.SmallRegistry;
import dev.weir.signing.Curve;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Signs and verifies indexes, and files in several layers. */
class SplitSignatureTest {

    private static final String SPLIT = "split";

    private final StringWriter out = new StringWriter();
    private final StringWriter error = new StringWriter();

    @TempDir
    private Path folder;

    private SmallRegistry registry;
    private Manifests manifests;
    private String split;

    @BeforeEach
    void publish() throws IOException {
        registry = new SmallRegistry(true);
        manifests = new Manifests(registry);
        KeyFiles.write(SigningKey.generate(Curve.P256, new SecureRandom()), folder, "k");
        split = manifests.manifest(
                Map.of("model.onnx:0:4", bytes("weig"), "model.onnx:4:7", bytes("hts"), "config.json", bytes("{}")));
        manifests.tag(SPLIT, split);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shardsAreSignedByTheDigestsOfTheirLayers() {
        assertThat(sign(SPLIT, "--digests-only")).isZero();

        assertThat(out.toString()).contains("signed: 3 parts, not fetched");
        assertThat(verify(SPLIT)).isZero();
        assertThat(verify(SPLIT, "--digests-only")).isZero();
    }

    @Test
    void whatIsSignedAsLayersIsVerifiedAsFilesOnADisk() throws IOException {
        assertThat(sign(SPLIT, "--signature", at("model.sig"))).isZero();
        Path model = Files.createDirectory(folder.resolve("pulled"));
        Files.write(model.resolve("model.onnx"), bytes("weights"));
        Files.write(model.resolve("config.json"), bytes("{}"));

        assertThat(run(
                        VerifyCommand.commandLine(),
                        "--key",
                        at("k.pub.pem"),
                        "--signature",
                        at("model.sig"),
                        model.toString()))
                .isZero();
    }

    @Test
    void wholeFilesOfSplitLayersAreHashedByFetchingThem() {
        assertThat(sign(SPLIT, "--method", "files")).isZero();
        assertThat(out.toString()).contains("signed: 2 parts, 9 bytes");
        assertThat(verify(SPLIT)).isZero();

        assertThat(verify(SPLIT, "--digests-only")).isEqualTo(3);
        assertThat(out.toString()).contains("leave --digests-only out");
    }

    @Test
    void aSignatureThatCannotBeToldByDigestsHidesNoOther() {
        assertThat(sign(SPLIT, "--method", "files")).isZero();
        assertThat(sign(SPLIT)).isZero();

        assertThat(verify(SPLIT, "--digests-only")).isZero();
    }

    @Test
    void wholeLayersAreSignedAsShardsOfAnySize() {
        manifests.tag("whole", manifests.manifest(Map.of("model.onnx", bytes("weights"))));

        assertThat(sign("whole", "--method", "shards", "--shard-size", "3")).isZero();
        assertThat(out.toString()).contains("signed: 3 parts, 7 bytes");
        assertThat(verify("whole")).isZero();
    }

    @Test
    void anotherLayerInTheMiddleIsNamed() {
        assertThat(sign(SPLIT, "--signature", at("model.sig"))).isZero();
        manifests.tag(
                "moved",
                manifests.manifest(Map.of(
                        "model.onnx:0:4", bytes("weig"), "model.onnx:4:7", bytes("HTS"), "config.json", bytes("{}"))));

        assertThat(verify("moved", "--signature", at("model.sig"))).isEqualTo(3);
        assertThat(out.toString()).contains("changed: model.onnx:4:7");
    }

    @Test
    void theManifestOfAPlatformIsSignedAndVerifiedThere() {
        String small = manifests.manifest(Map.of("model.onnx", bytes("small")));
        manifests.tag(
                "both",
                manifests.index(Manifests.entry(split, "linux", "amd64"), Manifests.entry(small, "linux", "arm64")));

        assertThat(sign("both", "--platform", "linux/arm64")).isZero();

        assertThat(registry.subjects()).containsExactly(small);
        assertThat(verify("both", "--platform", "linux/arm64")).isZero();
        assertThat(verify("both", "--platform", "linux/amd64")).isEqualTo(3);
        assertThat(out.toString())
                .contains("refused: no signature is attached: oci://" + registry.host() + "/team/model@" + split);
    }

    @Test
    void anIndexWithoutAPlatformIsAQuestion() {
        manifests.tag(
                "both",
                manifests.index(
                        Manifests.entry(split, "linux", "amd64"),
                        Manifests.entry(split.replace('a', 'b'), "linux", "arm64")));

        assertThat(sign("both")).isEqualTo(1);
        assertThat(error.toString()).contains("name a platform", "linux/amd64 " + split, "linux/arm64");
        assertThat(sign("both", "--platform", "arm64")).isEqualTo(2);
        assertThat(error.toString()).contains("a platform is os/architecture[/variant], not arm64");
    }

    private int sign(String tag, String... options) {
        return run(SignCommand.commandLine(), arguments(tag, "k.pem", options));
    }

    private int verify(String tag, String... options) {
        return run(VerifyCommand.commandLine(), arguments(tag, "k.pub.pem", options));
    }

    private String[] arguments(String tag, String key, String... options) {
        String model = "oci://" + registry.host() + "/team/model:" + tag;
        return Stream.concat(Stream.of("--plain-http", "--key", at(key), model), Stream.of(options))
                .toArray(String[]::new);
    }

    private int run(CommandLine command, String... arguments) {
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(error, true))
                .execute(arguments);
    }

    private String at(String path) {
        return folder.resolve(path).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
