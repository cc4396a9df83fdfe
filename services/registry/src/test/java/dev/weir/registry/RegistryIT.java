package dev.weir.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.weir.events.ModelApproved;
import dev.weir.events.ModelPublished;
import dev.weir.events.RetrainingRequested;
import dev.weir.events.TrainingCompleted;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, initArgs = @ResourceArg(name = MeshParts.DATABASE, value = "registry"))
class RegistryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
    void aTrainingThatIsSaidTwiceMakesOneVersion() {
        Event<TrainingCompleted> training = train("twice");
        client.say(training);
        client.say("training.completed", "twice", Samples.training("run-twice", "twice"));
        Event<TrainingCompleted> next =
                client.say("training.completed", "twice", Samples.training("run-twice-2", "twice"));

        Event<ModelPublished> second = client.await(
                "model.published",
                ModelPublished.class,
                event -> event.data().getRunId().equals(next.data().getRunId()));

        assertThat(second.data().getVersion()).isEqualTo("2");
        assertThat(client.all("model.published", ModelPublished.class))
                .filteredOn(event -> event.key().equals("twice"))
                .extracting(event -> event.data().getVersion())
                .containsExactly("1", "2");
    }

    @Test
    void aVersionIsPublishedWithTheCausationCorrelationAndTraceOfItsTraining() {
        Event<TrainingCompleted> training = train("traced");

        Event<ModelPublished> published = published("traced");

        assertThat(published.envelope().causation()).contains(training.id());
        assertThat(published.envelope().correlation())
                .isEqualTo(training.envelope().correlation());
        assertThat(published.envelope().traceparent().orElseThrow().substring(3, 35))
                .isEqualTo(training.envelope().traceparent().orElseThrow().substring(3, 35));
        assertThat(published.id()).isEqualTo(training.id().effect("model.published", 0));
        assertThat(published.envelope().source()).isEqualTo("/weir/registry");
        assertThat(published.data().getParameters()).isEqualTo(training.data().getParameters());
    }

    @Test
    void whatCannotBeReadReachesTheDeadLettersWithItsBytes() {
        byte[] poison = "no avro at all".getBytes(StandardCharsets.UTF_8);
        client.sendBytes("training.completed", "poisoned", poison);

        var dead =
                client.awaitRecord("training.completed.registry.dlq", record -> Arrays.equals(record.value(), poison));

        assertThat(dead.key()).isEqualTo("poisoned");
        assertThat(dead.headers().lastHeader("dead-letter-reason")).isNotNull();
    }

    @Test
    void aPassportShowsWhatHappenedAndWhoIsWaitedFor() {
        train("followed");
        client.say("scan.completed", "followed", Samples.scan("followed", "1"));

        awaitState("followed", "IN_REVIEW", "scan.completed");
        passport("followed")
                .body("timeline.type", hasItems("training.completed", "model.published", "scan.completed"))
                .body("state.waitingFor.fact", hasItems("model.signed", "cost.estimated"))
                .body("state.waitingFor.on", hasItems("scanner", "finops"))
                .body("lineage.code.revision", equalTo("c0ffee"))
                .body("artifacts[0].digest", equalTo(Samples.DIGEST));
    }

    @Test
    void anEventThatComesBeforeItsVersionIsKept() {
        client.say("scan.completed", "early", Samples.scan("early", "1"));
        awaitState("early", "UNREGISTERED", "scan.completed");

        train("early");

        awaitState("early", "IN_REVIEW", "model.published");
        passport("early").body("timeline.type", hasItems("scan.completed", "model.published"));
    }

    @Test
    void aDriftOfTheServingVersionAsksForItsRecipeOnce() {
        train("drifting");
        published("drifting");
        client.say("deployment.committed", "drifting", Samples.committed("drifting", "1"));
        client.say("deployment.succeeded", "drifting", Samples.succeeded("drifting", "1"));
        awaitState("drifting", "SERVING", "deployment.succeeded");
        var drift = client.say("drift.detected", "drifting", Samples.drift("drifting", "1", Instant.now()));
        client.say(drift);
        client.say("drift.detected", "drifting", Samples.drift("drifting", "1", Instant.now()));

        Event<RetrainingRequested> request = client.await(
                "retraining.requested",
                RetrainingRequested.class,
                event -> event.key().equals("drifting"));

        assertThat(request.envelope().causation()).contains(drift.id());
        assertThat(request.data().getRequestId()).isEqualTo(request.id().toString());
        assertThat(request.data().getParameters()).containsEntry("trees", "50");
        assertThat(request.data().getWindow().orElseThrow().getSampleSize()).isEqualTo(500);
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/retraining")
                        .then()
                        .body("findAll { it.model == 'drifting' }.decision", hasItems("Retrain", "AlreadyInFlight")));
        assertThat(client.all("retraining.requested", RetrainingRequested.class))
                .filteredOn(event -> event.key().equals("drifting"))
                .hasSize(1);
    }

    @Test
    void aDriftThatIsHeardBeforeItsDeploymentIsJudgedAgain() {
        train("reordered");
        published("reordered");
        client.say(
                "drift.detected",
                "reordered",
                Samples.drift("reordered", "1", Instant.now().plusSeconds(60)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/retraining")
                        .then()
                        .body("findAll { it.model == 'reordered' }.decision", hasItems("NotDeployed")));

        client.say("deployment.succeeded", "reordered", Samples.succeeded("reordered", "1"));

        client.await(
                "retraining.requested",
                RetrainingRequested.class,
                event -> event.key().equals("reordered"));
    }

    @Test
    void theFirstDecisionOnAVersionStands() {
        train("decided");
        published("decided");

        String first = approve("decided", "approve", 200).extract().path("eventId");

        approve("decided", "approve", 200).body("eventId", equalTo(first));
        approve("decided", "reject", 409).contentType("application/problem+json");
        approve("unheard-of", "approve", 404).body("status", equalTo(404));
        approve("decided", "perhaps", 400);
        Event<ModelApproved> approved = client.await(
                "model.approved", ModelApproved.class, event -> event.key().equals("decided"));
        assertThat(approved.id().toString()).isEqualTo(first);
        await().atMost(PATIENCE)
                .untilAsserted(() -> passport("decided").body("timeline.type", hasItems("model.approved")));
    }

    @Test
    void aRunThatIsHandedInOverHttpIsPublishedOnce() {
        String body = """
                {"runId": "run-http", "model": "handed-in", "startedAt": "2026-11-01T10:00:00Z",
                 "completedAt": "2026-11-01T10:01:00Z", "metrics": {"auc": 0.7},
                 "artifacts": [{"name": "model.onnx", "uri": "file:///a", "digest": "%s", "size": 42}]}
                """.formatted(Samples.DIGEST);

        String first = handIn(body, 202).extract().path("eventId");

        handIn(body, 202).body("eventId", equalTo(first));
        handIn(body.replace("0.7", "0.8"), 409);
        assertThat(published("handed-in").envelope().causation().orElseThrow().toString())
                .isEqualTo(first);
    }

    @Test
    void aRunWithoutItsModelIsRefusedByName() {
        handIn("{\"runId\": \"nameless\"}", 400).body("detail", containsString("model is missing"));
        handIn("{\"runID\": \"typo\"}", 400).body("title", equalTo("Bad Request"));
    }

    @Test
    void aPassportIsAPageToo() {
        train("paged");
        published("paged");

        given().accept(ContentType.HTML)
                .get("/models/paged/versions/1")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("IN_REVIEW"))
                .body(not(containsString("<script")));
        given().accept("*/*").get("/models/paged/versions/1").then().contentType(ContentType.JSON);
    }

    @Test
    void theServiceIsReadyAndDescribesItself() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItems("outbox"));
        given().accept(ContentType.JSON)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItems("/models/{name}/versions/{version}", "/training-runs"));
        given().get("/q/metrics").then().body(containsString("weir_outbox_relayed_total"));
    }

    private static Event<TrainingCompleted> train(String model) {
        return client.say("training.completed", model, Samples.training("run-" + model, model));
    }

    private static Event<ModelPublished> published(String model) {
        return client.await(
                "model.published", ModelPublished.class, event -> event.key().equals(model));
    }

    private static void awaitState(String model, String state, String heard) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        passport(model).body("state.name", equalTo(state)).body("timeline.type", hasItems(heard)));
    }

    private static ValidatableResponse passport(String model) {
        return given().accept(ContentType.JSON)
                .get("/models/" + model + "/versions/1")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse approve(String model, String decision, int status) {
        return given().contentType(ContentType.JSON)
                .body("{\"decision\": \"" + decision + "\", \"approver\": \"ada\", \"reason\": \"good\"}")
                .post("/models/" + model + "/versions/1/approval")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse handIn(String body, int status) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/training-runs")
                .then()
                .statusCode(status);
    }
}
