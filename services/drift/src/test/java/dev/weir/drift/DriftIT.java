package dev.weir.drift;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dev.weir.drift.messaging.Deployments;
import dev.weir.drift.messaging.Traffic;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftKind;
import dev.weir.events.DriftMeasured;
import dev.weir.events.InferenceAnomaly;
import dev.weir.events.InferenceLogged;
import dev.weir.events.ModelPublished;
import dev.weir.events.Threat;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MeshParts.class)
class DriftIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
    void driftIsSaidWithEvidenceAndShownToPeople() {
        Event<ModelPublished> published = client.say("model.published", Traffic.MODEL, Traffic.published("1"));
        client.say("deployment.succeeded", Traffic.MODEL, Deployments.succeeded("1", Traffic.START));
        inferences(0, 300, 0);
        labels(0, 300, 10);
        inferences(300, 600, 40);
        labels(300, 600, 2);

        Event<DriftDetected> data = detected(DriftKind.DATA);
        Event<DriftDetected> concept = detected(DriftKind.CONCEPT);

        assertThat(data.envelope().correlation()).isEqualTo(published.envelope().correlation());
        assertThat(data.envelope().causation()).isPresent();
        assertThat(data.data().getStatistics()).isNotEmpty();
        assertThat(data.data().getWindow().getOffsets())
                .isNotEmpty()
                .allSatisfy(range -> assertThat(range.getTopic()).isEqualTo("inference.logged"));
        assertThat(concept.data().getErrorRateAfter().orElseThrow())
                .isGreaterThan(concept.data().getErrorRateBefore().orElseThrow());
        // A window of 100 is cut from panes of up to 10, so that 600 inferences make 5 or 6 of them.
        List<Event<DriftMeasured>> measured = client.awaitAll(
                "drift.measured", DriftMeasured.class, event -> event.key().equals(Traffic.MODEL), 5);
        assertThat(measured)
                .hasSizeBetween(5, 6)
                .allSatisfy(event ->
                        assertThat(event.data().getWindow().getSampleSize()).isBetween(100L, 109L));
        assertThat(measured)
                .extracting(event -> event.data().getSequence().orElseThrow())
                .containsExactlyElementsOf(
                        LongStream.range(0, measured.size()).boxed().toList());
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/models/{model}/drift", Traffic.MODEL)
                        .then()
                        .statusCode(200)
                        .body("versions[0].version", equalTo("1"))
                        .body("versions[0].windows.size()", greaterThanOrEqualTo(5))
                        .body("versions[0].detections.kind", hasItem("DATA")));
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().accept("application/json")
                        .get("/models/{model}/report", Traffic.MODEL)
                        .then()
                        .body("deployments.version", hasItem("1"))
                        .body("deployments.place", hasItem("staging/local")));
        given().get("/q/metrics").then().statusCode(200).body(containsString("weir_drift_statistic{"));
        given().get("/q/health/ready").then().statusCode(200);
        aReportShowsWhatWasSaid();
    }

    private static void aReportShowsWhatWasSaid() {
        given().accept("application/json")
                .get("/models/{model}/report", Traffic.MODEL)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("model", equalTo(Traffic.MODEL))
                .body("versions[0].version", equalTo("1"))
                .body("versions[0].windows.size()", greaterThanOrEqualTo(5))
                .body("versions[0].windows[-1].distributions.feature", hasItems("distance", "carrier"))
                .body("versions[0].alarms.kind", hasItems("data", "concept"));
        String page = given().accept("text/html")
                .get("/models/{model}/report", Traffic.MODEL)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        assertThat(page)
                .startsWith("<!doctype html>")
                .contains(Traffic.MODEL, "distance", "carrier", "<svg")
                .doesNotContain("src=", "@import", "<link");
    }

    @Test
    void anAttackIsSaidUnderItsModelWithItsEnvelope() {
        for (int n = 0; n < 160; n++) {
            boolean refused = n >= 90;
            InferenceLogged request = InferenceLogged.newBuilder(Traffic.inference("1", n, 0))
                    .setInferenceId("a" + n)
                    .setModel("fares")
                    .setClient(refused ? "mallory" : "client" + n % 7)
                    .setStatus(refused ? 401 : 200)
                    .build();
            client.say("inference.logged", "a" + n, request);
        }

        Event<InferenceAnomaly> anomaly = client.await(
                "inference.anomaly",
                InferenceAnomaly.class,
                event -> event.key().equals("fares"));

        assertThat(anomaly.data().getModel()).isEqualTo("fares");
        assertThat(anomaly.data().getClient()).isEqualTo("mallory");
        assertThat(anomaly.data().getThreat()).isEqualTo(Threat.CREDENTIAL_PROBING);
        assertThat(anomaly.data().getAnomalyId()).isEqualTo(anomaly.id().toString());
        assertThat(anomaly.data().getSample()).isNotEmpty().allMatch(id -> id.startsWith("a"));
        assertThat(anomaly.envelope().type()).isEqualTo("inference.anomaly");
        assertThat(anomaly.envelope().subject()).isEqualTo("fares");
        assertThat(anomaly.envelope().causation()).isPresent();
        assertThat(anomaly.envelope().correlation()).isNotBlank();
    }

    @Test
    void aMalformedRecordReachesTheDeadLettersAsItCame() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);

        client.sendBytes("inference.logged", "poison", garbage);

        ConsumerRecord<String, byte[]> dead =
                client.awaitRecord("inference.logged.drift.dlq", record -> "poison".equals(record.key()));
        assertThat(dead.value()).isEqualTo(garbage);
        assertThat(dead.headers().lastHeader("dead-letter-reason")).isNotNull();
    }

    @Test
    void aModelThatNobodyAskedIsNotFound() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/models/unknown/drift").then().statusCode(404));
    }

    private static Event<DriftDetected> detected(DriftKind kind) {
        return client.await(
                "drift.detected", DriftDetected.class, event -> event.data().getKind() == kind);
    }

    private static void inferences(int from, int to, double shift) {
        for (int n = from; n < to; n++) {
            client.say("inference.logged", "i" + n, Traffic.inference("1", n, shift));
        }
    }

    /** Labels of which every {@code nth} shows an error. */
    private static void labels(int from, int to, int nth) {
        for (int n = from; n < to; n++) {
            client.say("label.observed", "i" + n, Traffic.label(n, n % nth == 0));
        }
    }
}
