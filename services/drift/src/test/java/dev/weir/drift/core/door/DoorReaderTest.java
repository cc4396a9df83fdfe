package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.inferencelog.Capture;
import dev.weir.drift.core.inferencelog.Door;
import dev.weir.drift.core.inferencelog.ModelSchema;
import dev.weir.drift.core.inferencelog.Schemas;
import dev.weir.drift.core.profile.Value;
import dev.weir.drift.json.JsonDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoorReaderTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Map<String, ModelSchema> schemas = new HashMap<>();

    @Test
    void aKserveRequestAndItsResponseShareTheIdOfTheEvent() {
        Capture.Asked asked = (Capture.Asked) event(
                        "org.kubeflow.serving.inference.request",
                        "{\"instances\": [[6.8, 2.8, 4.8, 1.4], [6.0, 3.4, 4.5, 1.6]]}")
                .getLast();
        Capture.Answered answered =
                (Capture.Answered) event("org.kubeflow.serving.inference.response", "{\"predictions\": [1, 2]}")
                        .getLast();

        assertThat(asked.exchange()).isEqualTo(answered.exchange());
        assertThat(asked.exchange().id()).isEqualTo("0009174a/1");
        assertThat(asked.exchange().model()).isEqualTo("flights");
        assertThat(asked.exchange().at()).isEqualTo(Instant.parse("2026-03-01T12:00:00.5Z"));
        assertThat(asked.inputs())
                .containsExactly(
                        entry("x[0]", Value.of(6.0)),
                        entry("x[1]", Value.of(3.4)),
                        entry("x[2]", Value.of(4.5)),
                        entry("x[3]", Value.of(1.6)));
        assertThat(answered.answer().prediction()).hasValue("2");
    }

    @Test
    void whatATransformerSawIsAModelOfItsOwn() {
        CloudEvent event = new CloudEvent(Map.of(
                "id", "1",
                "type", "org.kubeflow.serving.inference.request",
                "inferenceservicename", "flights",
                "component", "transformer"));

        List<Capture> captures = reader().binaryEvent(event, bytes("{\"instances\": [{\"text\": \"a\"}]}"));

        assertThat(captures)
                .singleElement()
                .satisfies(capture -> assertThat(capture.exchange().model()).isEqualTo("flights-transformer"));
    }

    @Test
    void structuredEventsCarryTheirDataInOneOfThreeWays() {
        String batch = """
                [{"specversion": "1.0", "id": "a", "type": "org.kubeflow.serving.inference.request",
                  "inferenceservicename": "flights", "data": {"instances": [[1]]}},
                 {"specversion": "1.0", "id": "b", "type": "org.kubeflow.serving.inference.request",
                  "inferenceservicename": "flights", "data": "{\\"instances\\": [[2]]}"},
                 {"specversion": "1.0", "id": "c", "type": "org.kubeflow.serving.inference.request",
                  "inferenceservicename": "flights", "data_base64": "eyJpbnN0YW5jZXMiOiBbWzNdXX0="}]""";

        List<Capture> captures = reader().structuredEvents(bytes(batch));

        assertThat(captures)
                .extracting(capture -> ((Capture.Asked) capture).inputs().get("x[0]"))
                .containsExactly(Value.of(1.0), Value.of(2.0), Value.of(3.0));
        assertThat(captures.getFirst().exchange().at()).isEqualTo(NOW);
    }

    @Test
    void anEventOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> event("org.example.something", "{}"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("type: org.example.something");
    }

    @Test
    void mlflowBodiesAreReadInAllFourShapes() {
        for (String request : List.of(
                "{\"dataframe_split\": {\"index\": [0], \"columns\": [\"a\", \"b\"], \"data\": [[1.5, \"x\"]]}}",
                "{\"dataframe_records\": [{\"a\": 1.5, \"b\": \"x\"}]}",
                "{\"instances\": [{\"a\": 1.5, \"b\": \"x\"}]}",
                "{\"inputs\": {\"a\": [1.5], \"b\": [\"x\"]}}")) {
            Capture.Whole whole = only(
                    records("{\"id\": \"r1\", \"request\": " + request + ", \"response\": {\"predictions\": [0.25]}}"));

            assertThat(whole.inputs())
                    .as(request)
                    .containsExactly(entry("a", Value.of(1.5)), entry("b", Value.of("x")));
            assertThat(whole.answer().score()).hasValue(0.25);
            assertThat(whole.answer().prediction()).isEmpty();
        }
    }

    @Test
    void rowsOfDatabricksInferenceTablesAreExchanges() {
        Capture.Whole whole = only(records("""
                {"databricks_request_id": "d1", "timestamp_ms": 1772366400000, "status_code": 200, "execution_time_ms": 7,
                 "requester": "ada", "request": "{\\"dataframe_records\\": [{\\"a\\": 1}]}",
                 "response": "{\\"predictions\\": [\\"late\\"]}"}"""));

        assertThat(whole.exchange().at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(whole.circumstances()).isEqualTo(new Capture.Circumstances("ada", 200, 7000));
        assertThat(whole.answer().prediction()).hasValue("late");
    }

    @Test
    void anExchangeThatFailedHasNoAnswer() {
        Capture.Whole whole = only(
                records(
                        "{\"id\": 7, \"request\": {\"instances\": [[1]]}, \"response\": {\"error\": \"no\"}, \"status\": 500}"));

        assertThat(whole.circumstances().status()).isEqualTo(500);
        assertThat(whole.answer().outputs()).isEmpty();
    }

    @Test
    void sageMakerCapturesAreReadAsCsvBase64AndJson() {
        for (String side : List.of(
                capture("text/csv", "1.5,x\\n2.5,y", "CSV"),
                capture("text/csv; charset=utf-8", "MS41LHgKMi41LHk=", "BASE64"),
                capture("application/json", "[[1.5, \\\"x\\\"], [2.5, \\\"y\\\"]]", "JSON"))) {
            List<Capture> captures = records(
                    """
                    {"captureData": {"endpointInput": %s, "endpointOutput": %s},
                     "eventMetadata": {"eventId": "e-1", "inferenceTime": "2026-03-01T12:00:00Z"}, "eventVersion": "0"}""".formatted(side, capture("text/csv", "0.9\\n0.1", "CSV")).replace("\n", ""));

            assertThat(captures).as(side).hasSize(2);
            Capture.Whole second = (Capture.Whole) captures.getLast();
            assertThat(second.exchange().id()).isEqualTo("e-1/1");
            assertThat(second.inputs()).containsExactly(entry("x[0]", Value.of(2.5)), entry("x[1]", Value.of("y")));
            assertThat(second.answer().score()).hasValue(0.1);
        }
    }

    @Test
    void bentoLinesFollowTheRolesOfTheirSchemaLine() {
        List<Capture> captures = records("""
                {"meta_data": {"bento_name": "iris"}, "columns": [{"name": "length", "role": "feature", "type": "numerical"}, \
                {"name": "kind", "role": "prediction", "type": "categorical"}, {"name": "truth", "role": "target", "type": "categorical"}]}
                {"length": 4.9, "kind": "setosa", "truth": "setosa", "timestamp": "2026-03-01T12:00:00.517893", "request_id": "17"}
                """);

        Capture.Whole whole = only(captures);
        assertThat(whole.exchange().door()).isEqualTo(Door.BENTOML);
        assertThat(whole.inputs()).containsExactly(entry("length", Value.of(4.9)));
        assertThat(whole.answer().prediction()).hasValue("setosa");
    }

    @Test
    void mlserverSaysTheModelInAHeaderAndTheSideInTheBody() {
        Delivery request = new Delivery(
                "mlserver-input",
                "r1",
                Map.of("mlserver-model", "iris", "mlserver-version", "v2"),
                bytes("{\"inputs\": [{\"name\": \"a\", \"shape\": [1, 1], \"datatype\": \"FP32\", \"data\": [1]}]}"),
                NOW);
        Delivery response = new Delivery(
                "mlserver-output",
                "r1",
                Map.of(),
                bytes("{\"model_name\": \"iris\", \"model_version\": \"v2\", \"id\": \"r1\", \"outputs\": [{\"name\":"
                        + " \"predict\", \"shape\": [1, 1], \"datatype\": \"INT64\", \"data\": [2]}]}"),
                NOW);

        Capture.Asked asked = (Capture.Asked) reader().mlserverRecord(request).getFirst();
        Capture.Answered answered =
                (Capture.Answered) reader().mlserverRecord(response).getFirst();

        assertThat(asked.exchange()).isEqualTo(answered.exchange());
        assertThat(asked.inputs()).containsExactly(entry("a", Value.of(1.0)));
        assertThat(answered.answer().prediction()).hasValue("2");
    }

    @Test
    void labelsComeAloneInAnArrayOrOneALine() {
        assertThat(reader().labels(bytes("""
                        {"inferenceId": "a/0", "model": "m", "label": "late", "observedAt": "2026-03-01T12:00:00Z"}
                        [{"inferenceId": "b", "model": "m", "label": 1, "source": "people"}]""")))
                .containsExactly(
                        new ObservedLabel("a/0", "m", "late", "", Instant.parse("2026-03-01T12:00:00Z")),
                        new ObservedLabel("b", "m", "1", "people", NOW));
    }

    @Test
    void aDeclaredSchemaNamesWhatTheLogDoesNot() {
        schemas.put(
                "flights",
                new ModelSchema(
                        Optional.of("flights-late"),
                        Optional.of("3"),
                        List.of("distance", "carrier"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of("punctual", "late")));

        Capture.Whole whole = only(
                records(
                        "{\"id\": \"1\", \"request\": {\"instances\": [[7, 2]]}, \"response\": {\"predictions\": [[0.2, 0.8]]}}"));

        assertThat(whole.exchange().model()).isEqualTo("flights-late");
        assertThat(whole.exchange().version()).isEqualTo("3");
        assertThat(whole.inputs()).containsOnlyKeys("distance", "carrier");
        assertThat(whole.answer().prediction()).hasValue("late");
        assertThat(whole.answer().score()).hasValue(0.8);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> records("{\"request\": {\"instances\": [[1]]}}"))
                .hasMessage("1: has no id");
        assertThatThrownBy(() ->
                        records("{\"id\": \"1\", \"request\": {\"dataframe_split\": {\"columns\": [\"a\"], \"data\":"
                                + " [[1], [1, 2]]}}}"))
                .hasMessage("1.request.dataframe_split.data[1]: 2 values for 1 columns");
        assertThatThrownBy(() -> records("{\"id\": \"1\", \"request\": {\"instances\": [[1], [2]]}, \"response\":"
                        + " {\"predictions\": [1]}}"))
                .hasMessage("1: 2 rows were asked and 1 answered");
        assertThatThrownBy(() -> reader().labels(bytes("{\"inferenceId\": \"a\", \"model\": \"m\"}")))
                .hasMessage("1.label: is missing");
        assertThatThrownBy(
                        () -> records("{\"id\": \"1\", \"request\": {\"instances\": [" + "[1],".repeat(101) + "[1]]}}"))
                .hasMessage("102 rows in one body, more than 100");
    }

    private static String capture(String type, String data, String encoding) {
        return "{\"observedContentType\": \"%s\", \"mode\": \"INPUT\", \"data\": \"%s\", \"encoding\": \"%s\"}"
                .formatted(type, data, encoding);
    }

    private List<Capture> event(String type, String body) {
        return reader().binaryEvent(
                        new CloudEvent(Map.of(
                                "Id", "0009174a",
                                "Type", type,
                                "Time", "2026-03-01T12:00:00.5Z",
                                "Inferenceservicename", "flights",
                                "Namespace", "models",
                                "Endpoint", "")),
                        bytes(body));
    }

    private List<Capture> records(String body) {
        return reader().records("flights", "", bytes(body));
    }

    private DoorReader reader() {
        return new DoorReader(
                new JsonDocuments(new JsonDocuments.Limits(100_000, 16, 10_000, 100, 100)),
                new Schemas(schemas),
                new Limits(100, 100),
                ClientNames.CUSTOMARY,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Capture.Whole only(List<Capture> captures) {
        assertThat(captures).hasSize(1);
        return (Capture.Whole) captures.getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
