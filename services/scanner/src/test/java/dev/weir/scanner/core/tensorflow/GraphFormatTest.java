package dev.weir.scanner.core.tensorflow;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.protobuf.Protobuf;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphFormatTest {

    @ParameterizedTest
    @CsvSource({
        "PyFunc, tensorflow.python-call",
        "ShellExecute, tensorflow.python-call",
        "EagerPyFunc, tensorflow.python-call",
        "ReadFile, tensorflow.file-access",
        "WriteFile, tensorflow.file-access",
        "DebugIdentityV3, tensorflow.debugger",
        "SaveDatasetV2, tensorflow.file-access",
        "TextLineDataset, tensorflow.input-pipeline"
    })
    void anOperatorThatReachesBeyondTheGraphIsFound(String operator, String rule) {
        assertThat(rules(scan(GraphModels.savedModel(GraphModels.graph("Const", operator)))))
                .containsExactly(rule);
        assertThat(rules(scan(GraphModels.graph("Const", operator).toBytes()))).containsExactly(rule);
    }

    @Test
    void fieldsThatTheSchemaLacksHideNothing() {
        byte[] model = new Protobuf()
                .text(99, "x")
                .message(2, new Protobuf().message(2, GraphModels.graph("PyFunc")))
                .toBytes();

        assertThat(rules(scan(model))).containsExactly("tensorflow.python-call");
    }

    @Test
    void oddNodesHideNothing() {
        Protobuf graph = GraphModels.graph("PyFunc");
        for (int i = 0; i < 20; i++) {
            graph.message(1, GraphModels.node("", "?"));
        }

        assertThat(rules(scan(GraphModels.savedModel(graph)))).containsExactly("tensorflow.python-call");
    }

    @Test
    void aModelOfOnnxsFirstVersionIsNoGraph() {
        Protobuf graph = new Protobuf().message(1, new Protobuf().text(1, "x").text(4, "Relu"));
        byte[] model =
                new Protobuf().number(1, 1).text(2, "pytorch").message(7, graph).toBytes();

        assertThat(scan(model).formats()).containsExactly("onnx");
        assertThat(scan(model).findings()).isEmpty();
    }

    @Test
    void functionsOfTheLibraryAreJudgedToo() {
        Protobuf function =
                new Protobuf().message(1, new Protobuf().text(1, "f")).message(3, GraphModels.node("n", "PyFunc"));
        Protobuf graph = GraphModels.graph("Const").message(2, new Protobuf().message(1, function));

        assertThat(scan(GraphModels.savedModel(graph)).verdict()).isEqualTo(Verdict.MALICIOUS);
    }

    @Test
    void savingAndRestoringIsClean() {
        byte[] model = GraphModels.savedModel(
                GraphModels.graph("SaveV2", "RestoreV2", "ShardedFilename", "MergeV2Checkpoints", "Save"));

        assertThat(scan(model).findings()).isEmpty();
        assertThat(scan(model).formats()).containsExactly("tensorflow");
    }

    @Test
    void printingIntoAFileIsMalicious() {
        Protobuf value = new Protobuf().text(2, "file:///tmp/x");
        Protobuf attribute = new Protobuf().text(1, "output_stream").message(2, value);
        Protobuf graph =
                new Protobuf().message(1, GraphModels.node("p", "PrintV2").message(5, attribute));

        assertThat(rules(scan(graph.toBytes()))).containsExactly("tensorflow.output-to-file");
    }

    @Test
    void aModelThatEndsEarlyIsNotHeldForClean() {
        byte[] model = GraphModels.savedModel(GraphModels.graph("Const", "PyFunc", "Const"));

        assertThat(scan("saved_model.pb", Arrays.copyOf(model, model.length - 3))
                        .verdict())
                .isEqualTo(Verdict.UNSCANNABLE);
    }
}
