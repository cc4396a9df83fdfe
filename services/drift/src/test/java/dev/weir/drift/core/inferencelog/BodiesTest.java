package dev.weir.drift.core.inferencelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.json.JsonDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodiesTest {

    @Test
    void oneTensorForEachFeatureIsAColumnOfItsName() {
        Table table = Bodies.inputs(body("""
                {"id": "1", "inputs": [
                  {"name": "age", "shape": [2, 1], "datatype": "INT64", "data": [31, 64]},
                  {"name": "city", "shape": [2], "datatype": "BYTES", "data": ["Graz", "Linz"]}]}"""));

        assertThat(table.rows())
                .containsExactly(
                        Map.of("age", new Datum.Whole(31), "city", new Datum.Text("Graz")),
                        Map.of("age", new Datum.Whole(64), "city", new Datum.Text("Linz")));
    }

    @Test
    void oneTensorForAllFeaturesIsNumberedFlatOrNested() {
        String tensor = "{\"inputs\": [{\"name\": \"x\", \"shape\": [2, 2], \"datatype\": \"FP32\", \"data\": %s}]}";

        Table flat = Bodies.inputs(body(tensor.formatted("[1, 2.5, 3, 4]")));
        Table nested = Bodies.inputs(body(tensor.formatted("[[1, 2.5], [3, 4]]")));

        assertThat(flat).isEqualTo(nested);
        assertThat(flat.rows())
                .containsExactly(
                        Map.of("x[0]", new Datum.Decimal(1), "x[1]", new Datum.Decimal(2.5)),
                        Map.of("x[0]", new Datum.Decimal(3), "x[1]", new Datum.Decimal(4)));
    }

    @Test
    void anOutputTensorOfLabelsIsThePredictionBesideTheScores() {
        Table table = Bodies.outputs(body("""
                {"model_name": "iris", "outputs": [
                  {"name": "predict", "shape": [1], "datatype": "INT64", "data": [1.0]},
                  {"name": "predict_proba", "shape": [1, 3], "datatype": "FP64", "data": [0.1, 0.7, 0.2]}]}"""));

        Answer answer = ModelSchema.inferred().answer(table.rows().getFirst());

        assertThat(answer.prediction()).hasValue("1");
        assertThat(answer.score()).hasValue(0.7);
        assertThat(answer.outputs())
                .containsOnlyKeys("predict", "predict_proba[0]", "predict_proba[1]", "predict_proba[2]");
    }

    @Test
    void missingValuesStayMissing() {
        Table table = Bodies.inputs(body("{\"instances\": [{\"a\": null, \"b\": NaN, \"c\": {\"d\": true}}]}"));

        assertThat(table.rows().getFirst())
                .containsEntry("a", Datum.NOTHING)
                .containsEntry("b", new Datum.Decimal(Double.NaN))
                .containsEntry("c.d", new Datum.Truth(true));
    }

    @Test
    void aTensorThatDoesNotFillItsShapeIsRefused() {
        assertThatThrownBy(
                        () -> Bodies.inputs(
                                body(
                                        "{\"inputs\": [{\"name\": \"x\", \"shape\": [2, 2], \"datatype\": \"FP32\", \"data\": [1, 2, 3]}]}")))
                .isInstanceOf(Malformed.class)
                .hasMessage("inputs[0]: shape [2, 2] does not hold 3 values");
        assertThatThrownBy(() ->
                        Bodies.inputs(body("{\"inputs\": [{\"name\": \"x\", \"datatype\": \"FP32\", \"data\": [1]}]}")))
                .hasMessage("inputs[0].shape: is missing");
        assertThatThrownBy(() ->
                        Bodies.inputs(body("{\"inputs\": [{\"name\": \"x\", \"shape\": [-1], \"datatype\": \"FP32\","
                                + " \"data\": [1]}]}")))
                .hasMessageContaining("is no shape");
    }

    @Test
    void binaryTensorDataIsRefusedByName() {
        assertThatThrownBy(() ->
                        Bodies.inputs(body("{\"inputs\": [{\"name\": \"x\", \"shape\": [1], \"datatype\": \"FP32\","
                                + " \"parameters\": {\"binary_data_size\": 4}}]}")))
                .hasMessageContaining("inputs[0]: binary tensor data");
    }

    @Test
    void aBodyOfNoKnownShapeIsRefused() {
        assertThatThrownBy(() -> Bodies.inputs(body("{\"rows\": []}"))).hasMessageContaining("has none of inputs");
        assertThatThrownBy(() -> Bodies.outputs(body("{}"))).hasMessageContaining("neither outputs nor predictions");
    }

    private static Node body(String json) {
        return new JsonDocuments(new JsonDocuments.Limits(10_000, 16, 1000, 100, 100))
                .read(json.getBytes(StandardCharsets.UTF_8));
    }
}
