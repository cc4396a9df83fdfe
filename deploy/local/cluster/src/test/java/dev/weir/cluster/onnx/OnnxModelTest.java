package dev.weir.cluster.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OnnxModelTest {

    private static final byte[] CLASSIFIER =
            OnnxFiles.classifier("speed, mass", "calm,strike", new float[][] {{0, 1}, {0, 2}});

    @Test
    void aModelTellsItsFeaturesAndLabels() throws OrtException {
        try (OnnxModel model = OnnxModel.load(CLASSIFIER)) {
            assertThat(model.signature())
                    .isEqualTo(new Signature("input", List.of("speed", "mass"), List.of("calm", "strike")));
            assertThat(model.bytes()).isEqualTo(CLASSIFIER.length);
        }
    }

    @Test
    void aModelComputesEveryRow() throws OrtException {
        try (OnnxModel model = OnnxModel.load(CLASSIFIER)) {
            List<Output> outputs = model.run(new float[][] {{0, 0}, {1, 1}});

            assertThat(outputs).singleElement().isInstanceOfSatisfying(Output.Numbers.class, scores -> {
                assertThat(scores.shape()).containsExactly(2L, 2L);
                assertThat(scores.row(0)).containsExactly(0.5, 0.5);
                assertThat(scores.row(1)[1]).isCloseTo(1 / (1 + Math.exp(-3)), Offset.offset(1e-6));
            });
        }
    }

    @Test
    void whatIsNoModelDoesNotLoad() {
        assertThatThrownBy(() -> OnnxModel.load(new byte[] {1, 2, 3})).isInstanceOf(OrtException.class);
    }

    @Test
    void metadataThatContradictsTheInputDoesNotLoad() {
        byte[] content = OnnxFiles.classifier("speed", "calm,strike", new float[][] {{0, 1}, {0, 2}});

        assertThatThrownBy(() -> OnnxModel.load(content))
                .isInstanceOf(OrtException.class)
                .hasMessageContaining("weir.features names 1");
    }

    @Test
    void theProbeOfABrokenModelFails() throws OrtException {
        try (OnnxModel model = OnnxModel.load(OnnxFiles.broken())) {
            assertThatThrownBy(model::probe).isInstanceOf(OrtException.class);
        }
    }
}
