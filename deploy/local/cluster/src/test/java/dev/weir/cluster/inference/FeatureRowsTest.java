package dev.weir.cluster.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.cluster.onnx.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureRowsTest {

    private static final Signature SIGNATURE = new Signature("input", List.of("speed", "mass"), List.of());

    @Test
    void columnsAreAssembledInTheOrderOfTheModel() {
        float[][] rows = FeatureRows.assemble(SIGNATURE, List.of(column("mass", 3, 4), column("speed", 1, 2)));

        assertThat(rows).isDeepEqualTo(new float[][] {{1, 3}, {2, 4}});
    }

    @Test
    void theModelsOwnInputIsTakenWhole() {
        InputTensor whole = new InputTensor("input", List.of(2L, 2L), new float[] {1, 3, 2, 4});

        assertThat(FeatureRows.assemble(SIGNATURE, List.of(whole))).isDeepEqualTo(new float[][] {{1, 3}, {2, 4}});
    }

    @Test
    void missingUnknownRepeatedAndUnequalInputsAreRefused() {
        assertRefused("mass is missing", column("speed", 1));
        assertRefused("no input height", column("speed", 1), column("mass", 1), column("height", 1));
        assertRefused("given twice", column("speed", 1), column("speed", 1));
        assertRefused("has not the shape", column("speed", 1, 2), column("mass", 1));
        assertRefused("none of the model's inputs");
    }

    @Test
    void aWholeInputOfAnotherWidthIsRefused() {
        assertRefused("has 3 columns", new InputTensor("input", List.of(1L, 3L), new float[3]));
    }

    @Test
    void aShapeThatDoesNotFitItsValuesIsRefused() {
        assertThatThrownBy(() -> new InputTensor("speed", List.of(2L, 1L), new float[3]))
                .isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> new InputTensor("speed", List.of(0L), new float[0]))
                .isInstanceOf(InvalidRequest.class);
    }

    private static void assertRefused(String why, InputTensor... inputs) {
        assertThatThrownBy(() -> FeatureRows.assemble(SIGNATURE, List.of(inputs)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
    }

    private static InputTensor column(String name, float... values) {
        return new InputTensor(name, List.of((long) values.length, 1L), values);
    }
}
