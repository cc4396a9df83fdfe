package dev.weir.cluster.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cluster.onnx.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static final List<String> LABELS = List.of("calm", "strike");

    @Test
    void theLabelWithTheHighestScoreIsPredicted() {
        Output scores = new Output.Numbers("scores", List.of(2L, 2L), false, new double[] {0.9, 0.1, 0.2, 0.8});

        List<Prediction> predictions = Predictions.read(List.of(scores), LABELS, 2);

        assertThat(predictions.get(0).label()).contains("calm");
        assertThat(predictions.get(1).label()).contains("strike");
        assertThat(predictions.get(1).score()).hasValue(0.8);
        assertThat(predictions.get(1).outputs())
                .containsExactly(new NamedNumber("calm", 0.2), new NamedNumber("strike", 0.8));
    }

    @Test
    void anIntegerOutputIsAnIndexIntoTheLabels() {
        Output index = new Output.Numbers("label", List.of(1L), true, new double[] {1});

        assertThat(only(index, LABELS).label()).contains("strike");
        assertThat(only(index, List.of()).label()).contains("1");
    }

    @Test
    void aTextOutputIsTheLabelItself() {
        Output text = new Output.Texts("label", List.of(1L, 1L), List.of("strike"));

        assertThat(only(text, List.of()).label()).contains("strike");
    }

    @Test
    void aSingleNumberIsARegression() {
        Prediction prediction =
                only(new Output.Numbers("fare", List.of(1L, 1L), false, new double[] {12.5}), List.of());

        assertThat(prediction.label()).isEmpty();
        assertThat(prediction.score()).hasValue(12.5);
        assertThat(prediction.outputs()).containsExactly(new NamedNumber("fare", 12.5));
    }

    private static Prediction only(Output output, List<String> labels) {
        return Predictions.read(List.of(output), labels, 1).getFirst();
    }
}
