package dev.weir.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.weir.drift.core.inferencelog.WireMessage;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MeshParts.class)
class DoorsIT {

    private static MeshClient client;

    @BeforeAll
    static void connect() {
        client = MeshClient.ofRunningTest();
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Test
    void cloudEventsOverHttpBecomeAnInferenceAndALabelFollows() {
        cloudEvent("request", "2026-03-01T12:00:00Z", "{\"instances\": [{\"distance\": 7, \"carrier\": \"AA\"}]}")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));
        cloudEvent("response", "2026-03-01T12:00:00.250Z", "{\"predictions\": [\"late\"], \"model_version\": \"3\"}")
                .then()
                .statusCode(202);
        given().body("{\"inferenceId\": \"http-1\", \"model\": \"flights-http\", \"label\": \"punctual\"}")
                .post("/labels")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1));

        Event<InferenceLogged> inference = inference("http-1");

        assertThat(inference.data().getVersion()).isEqualTo("3");
        assertThat(inference.data().getInputs())
                .containsExactly(new NamedValue("distance", 7.0, null), new NamedValue("carrier", null, "AA"));
        assertThat(inference.data().getClient()).isEqualTo("ada");
        assertThat(inference.data().getPrediction()).hasValue("late");
        assertThat(inference.data().getLatencyMicros()).isEqualTo(250_000);
        assertThat(inference.envelope().time()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(client.await(
                                "label.observed",
                                LabelObserved.class,
                                event -> event.key().equals("http-1"))
                        .data()
                        .getLabel())
                .isEqualTo("punctual");
        given().get("/q/metrics").then().body(containsString("weir_drift_door_total{"));
    }

    @Test
    void topicsOfKserveAndSeldonAreHeard() {
        String event = "{\"specversion\": \"1.0\", \"id\": \"kafka-1\", \"inferenceservicename\": \"flights-kafka\","
                + " \"type\": \"org.kubeflow.serving.inference.%s\", \"data\": %s}";
        client.sendBytes("kserve-inference", "1", bytes(event.formatted("request", "{\"instances\": [[1]]}")));
        client.sendBytes("kserve-inference", "2", bytes(event.formatted("response", "{\"predictions\": [0]}")));
        client.sendBytes("seldon.models.model.iris.inputs", "seldon-1", tensor("length", "FP32", 6));
        client.sendBytes("seldon.models.model.iris.outputs", "seldon-1", tensor("score", "FP32", 6));

        assertThat(inference("kafka-1").data().getPrediction()).hasValue("0");
        assertThat(inference("seldon-1").data().getScore()).hasValue(0.5);
    }

    @Test
    void aBodyThatCannotBeReadIsRefusedByField() {
        given().body("{\"id\": \"1\", \"request\": {\"instances\": [[1], 2]}, \"response\": {}}")
                .post("/models/flights/inferences")
                .then()
                .statusCode(400)
                .body("error", containsString("1.response: has neither outputs nor predictions"));
        given().body("{\"inferenceId\"").post("/labels").then().statusCode(400);
    }

    @Test
    void exchangesOfWhichBothSidesAreThereAreSaidAtOnce() {
        given().body(
                        "{\"id\": \"both-1\", \"request\": {\"inputs\": {\"a\": [1]}}, \"response\": {\"predictions\": [0.25]}}")
                .post("/models/prices/inferences?version=2")
                .then()
                .statusCode(202);

        InferenceLogged logged = inference("both-1").data();

        assertThat(logged.getVersion()).isEqualTo("2");
        assertThat(logged.getScore()).hasValue(0.25);
    }

    @Test
    void linesThatCanBeReadAreTakenInAlone() {
        String good = "{\"id\": \"part-1\", \"request\": {\"instances\": [[1]]}, \"response\": {\"predictions\": [1]}}";
        given().body(good + "\n{\"id\": \n")
                .post("/models/prices/inferences?partial=true")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("refused[0].line", equalTo(2))
                .body("refused[0].reason", containsString("no JSON"));
        given().body("{")
                .post("/models/prices/inferences?partial=true")
                .then()
                .statusCode(400)
                .body("accepted", equalTo(0));

        assertThat(inference("part-1").data().getPrediction()).hasValue("1");
    }

    @Test
    void spansOfGenerativeModelsAreInferences() {
        String span = """
                {"resourceSpans": [{"scopeSpans": [{"spans": [
                  {"traceId": "5b8e", "spanId": "ee19", "startTimeUnixNano": "1772366400000000000", "attributes": [
                    {"key": "gen_ai.operation.name", "value": {"stringValue": "chat"}}%s]}]}]}]}""";
        given().contentType("application/json")
                .body(span.formatted(", {\"key\": \"gen_ai.request.model\", \"value\": {\"stringValue\": \"gpt-4\"}}"))
                .post("/otlp/v1/traces")
                .then()
                .statusCode(200)
                .body("size()", equalTo(0));
        given().contentType("application/json")
                .body(span.formatted(""))
                .post("/otlp/v1/traces")
                .then()
                .statusCode(200)
                .body("partialSuccess.rejectedSpans", equalTo("1"));
        given().contentType("application/x-protobuf")
                .body(new byte[] {1})
                .post("/otlp/v1/logs")
                .then()
                .statusCode(415);

        assertThat(inference("5b8e-ee19").data().getModel()).isEqualTo("gpt-4");
    }

    private static Response cloudEvent(String side, String time, String body) {
        return given().header("ce-specversion", "1.0")
                .header("ce-id", "http-1")
                .header("ce-type", "org.kubeflow.serving.inference." + side)
                .header("ce-source", "http://localhost:9081/")
                .header("ce-time", time)
                .header("ce-inferenceservicename", "flights-http")
                .header("ce-namespace", "models")
                .header("ce-component", "predictor")
                .header("ce-metadata", "{\"X-Client-Id\": [\"ada\"]}")
                .contentType("application/json")
                .body(body)
                .post("/cloudevents");
    }

    private static Event<InferenceLogged> inference(String id) {
        return client.await(
                "inference.logged", InferenceLogged.class, event -> event.key().equals(id));
    }

    private static byte[] tensor(String name, String datatype, int field) {
        return new WireMessage()
                .part(
                        5,
                        new WireMessage()
                                .text(1, name)
                                .text(2, datatype)
                                .packed(3, 1)
                                .part(5, new WireMessage().floats(field, 0.5f)))
                .bytes();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
