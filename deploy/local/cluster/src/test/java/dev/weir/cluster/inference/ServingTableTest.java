package dev.weir.cluster.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.cluster.onnx.OnnxFiles;
import dev.weir.cluster.workload.Failure;
import dev.weir.cluster.workload.FailureReason;
import dev.weir.cluster.workload.Overlay;
import dev.weir.cluster.workload.Workload;
import dev.weir.cluster.workload.Workloads;
import dev.weir.signing.Curve;
import dev.weir.signing.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTableTest {

    private static final Overlay OVERLAY = Workloads.overlay();
    private static final List<InputTensor> INPUTS = List.of(
            new InputTensor("speed", List.of(1L, 1L), new float[] {1}),
            new InputTensor("mass", List.of(1L, 1L), new float[] {1}));

    @TempDir
    Path folder;

    private final List<String> lifecycle = new ArrayList<>();
    private SignedModels models;
    private ServingTable table;

    @BeforeEach
    void table() {
        models = new SignedModels(folder);
        table = new ServingTable(models.loader(), new ServingListener() {
            @Override
            public void started(ServedModel model) {
                lifecycle.add("started " + model.workload().model().version());
            }

            @Override
            public void stopped(ServedModel model) {
                lifecycle.add("stopped " + model.workload().model().version());
            }
        });
    }

    @AfterEach
    void close() {
        table.close();
    }

    @Test
    void aSignedModelAnswers() {
        assertThat(table.serve(OVERLAY, models.classifier("1", 1))).isEmpty();

        Answer answer = table.find("delays").orElseThrow().answer(INPUTS).orElseThrow();

        assertThat(answer.predictions().getFirst().label()).contains("strike");
        assertThat(answer.inputs().getFirst()).containsExactly(new NamedNumber("speed", 1), new NamedNumber("mass", 1));
        assertThat(answer.cpuNanos()).isPositive();
    }

    @Test
    void aNewVersionTakesOverAndTheOldOneStops() {
        table.serve(OVERLAY, models.classifier("1", 1));
        ServedModel old = table.find("delays").orElseThrow();
        table.serve(OVERLAY, models.classifier("2", 2));

        assertThat(table.find("delays", "1")).isEmpty();
        assertThat(table.find("delays", "2")).isPresent();
        assertThat(old.answer(INPUTS)).isEmpty();
        assertThat(lifecycle).containsExactly("started 1", "started 2", "stopped 1");
    }

    @Test
    void aTamperedArtifactIsADigestMismatchAndTheOldVersionStays() throws IOException {
        table.serve(OVERLAY, models.classifier("1", 1));
        Workload tampered = models.classifier("2", 2);
        flipOneByte(tampered.artifact());

        assertThat(table.serve(OVERLAY, tampered)).hasValueSatisfying(isLasting(FailureReason.DIGEST_MISMATCH));
        assertThat(table.find("delays", "1")).isPresent();
    }

    @Test
    void aTamperedBundleIsADigestMismatch() throws IOException {
        Workload workload = models.classifier("1", 1);
        flipOneByte(workload.bundle());

        assertThat(table.serve(OVERLAY, workload)).hasValueSatisfying(isLasting(FailureReason.DIGEST_MISMATCH));
    }

    @Test
    void aStrangersSignatureIsRefused() {
        SigningKey stranger = SigningKey.generate(Curve.P256, new SecureRandom());
        byte[] onnx = OnnxFiles.regression(new float[][] {{1}});

        assertThat(table.serve(OVERLAY, models.publish("1", onnx, stranger)))
                .hasValueSatisfying(isLasting(FailureReason.SIGNATURE_REFUSED));
    }

    @Test
    void aSignatureOfAnotherModelIsRefused() {
        Workload one = models.classifier("1", 1);
        Workload two = models.classifier("2", 2);
        Digest ofTwo = two.modelDigest();

        Workload borrowed = SignedModels.workload("2", ofTwo, two.artifact(), one.bundle());
        Workload swapped = SignedModels.workload("1", one.modelDigest(), two.artifact(), one.bundle());

        assertThat(table.serve(OVERLAY, borrowed)).hasValueSatisfying(isLasting(FailureReason.SIGNATURE_REFUSED));
        assertThat(table.serve(OVERLAY, swapped)).hasValueSatisfying(isLasting(FailureReason.SIGNATURE_REFUSED));
    }

    @Test
    void aMissingArtifactIsUnavailable() throws IOException {
        Workload workload = models.classifier("1", 1);
        Files.delete(Path.of(workload.artifact().uri()));

        assertThat(table.serve(OVERLAY, workload)).hasValueSatisfying(isLasting(FailureReason.ARTIFACT_UNAVAILABLE));
    }

    @Test
    void whatIsNoModelDoesNotLoad() {
        assertThat(table.serve(OVERLAY, models.publish("1", new byte[] {1, 2, 3})))
                .hasValueSatisfying(isLasting(FailureReason.LOAD_FAILED));
    }

    @Test
    void aModelThatCannotAnswerIsUnhealthy() {
        assertThat(table.serve(OVERLAY, models.publish("1", OnnxFiles.broken())))
                .hasValueSatisfying(isLasting(FailureReason.UNHEALTHY));
    }

    @Test
    void aRemovedModelIsGone() {
        table.serve(OVERLAY, models.classifier("1", 1));
        table.remove(OVERLAY);

        assertThat(table.find("delays")).isEqualTo(Optional.empty());
        assertThat(lifecycle).containsExactly("started 1", "stopped 1");
    }

    private static Consumer<Failure> isLasting(FailureReason reason) {
        return failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.passing()).isFalse();
        };
    }

    private static void flipOneByte(ArtifactReference reference) throws IOException {
        Path file = Path.of(reference.uri());
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }
}
