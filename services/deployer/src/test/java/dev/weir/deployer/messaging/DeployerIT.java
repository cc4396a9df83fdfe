package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomalous;
import static dev.weir.deployer.messaging.Records.anomaly;
import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.exceeded;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.events.BudgetExceeded;
import dev.weir.events.DeploymentBlocked;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.DeploymentFailed;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.events.FailureReason;
import dev.weir.events.GateOutcome;
import dev.weir.events.ModelPublished;
import dev.weir.events.RightsizingDecided;
import dev.weir.events.RightsizingOutcome;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.ScanVerdict;
import dev.weir.events.Threat;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = GitParts.class, restrictToAnnotatedClass = false)
class DeployerIT {

    /** As many as the tests' broker gives to a topic. */
    private static final int PARTITIONS = 2;

    @ConfigProperty(name = GitParts.FOLDER)
    Path folder;

    @Inject
    KafkaStreams streams;

    private MeshClient mesh;
    private Platform platform;

    @BeforeEach
    void open() {
        mesh = MeshClient.ofRunningTest();
        platform = new Platform(folder, mesh);
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void aVersionThatPassedEveryGateIsCommittedAndItsSuccessIsTold() throws Exception {
        Event<ModelPublished> published = platform.deploy("delays", 1);

        Event<DeploymentCommitted> committed = committed("delays", 1);
        assertThat(committed.id()).isEqualTo(published.id().effect("deployment.committed", 0));
        assertThat(committed.envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(platform.subjects()).contains("Deploy delays 1 to staging/local");
        given().get("/deployments").then().statusCode(200).body("model", hasItem("delays"));

        Flux.tell(committed, "info", "ReconciliationSucceeded").statusCode(200).body("outcome", equalTo("succeeded"));
        Flux.tell(committed, "info", "ReconciliationSucceeded").statusCode(200);

        List<Event<DeploymentSucceeded>> succeeded = mesh.awaitAll(
                "deployment.succeeded",
                DeploymentSucceeded.class,
                event -> event.key().equals("delays"),
                2);
        assertThat(succeeded).allSatisfy(event -> {
            assertThat(event.id()).isEqualTo(committed.id().effect("deployment.succeeded", 0));
            assertThat(event.envelope().causation()).contains(committed.id());
            assertThat(event.envelope().correlation())
                    .isEqualTo(published.envelope().correlation());
            assertThat(event.envelope().traceparent().orElseThrow().substring(0, 35))
                    .isEqualTo(published.envelope().traceparent().orElseThrow().substring(0, 35));
            assertThat(event.data().getEndpoint()).contains("http://models.invalid/v2/models/delays");
        });
    }

    @Test
    void aFailedDeploymentIsRevertedAndBothIsTold() throws Exception {
        platform.deploy("fraud", 1);
        committed("fraud", 1);
        platform.deploy("fraud", 2);
        Event<DeploymentCommitted> second = committed("fraud", 2);
        assertThat(second.data().getSupersedes()).contains("1");

        Flux.tell(second, "error", "DIGEST_MISMATCH").statusCode(200).body("outcome", equalTo("rolled_back"));

        Event<DeploymentFailed> failed = mesh.await(
                "deployment.failed",
                DeploymentFailed.class,
                event -> event.key().equals("fraud"));
        assertThat(failed.data().getReason()).isEqualTo(FailureReason.DIGEST_MISMATCH);
        Event<DeploymentRolledBack> back = mesh.await(
                "deployment.rolledback",
                DeploymentRolledBack.class,
                event -> event.key().equals("fraud"));
        assertThat(back.envelope().causation()).contains(failed.id());
        assertThat(back.data().getRestoredVersion()).contains("1");
        assertThat(back.data().getRevertedCommit()).isEqualTo(second.data().getCommit());
        assertThat(platform.subjects()).contains("Revert \"Deploy fraud 2 to staging/local\"");
    }

    @Test
    void aRecommendedSizeIsCommittedOnceTheClusterRunsTheVersionAndTakenBackWhenItFails() throws Exception {
        platform.deploy("roomy", 1);
        Event<DeploymentCommitted> committed = committed("roomy", 1);
        String deployment = committed.data().getDeploymentId();
        Event<RightsizingRecommended> recommended = mesh.say(
                "rightsizing.recommended", "model:roomy", Records.recommended("roomy", deployment, "500m", "250m"));
        mesh.say(
                "rightsizing.recommended", "model:cramped", Records.recommended("cramped", deployment, "500m", "250m"));
        assertThat(decided("cramped", RightsizingOutcome.REFUSED).data().getReason())
                .isEqualTo("the deployment is not one of cramped");

        Flux.tell(committed, "info", "ReconciliationSucceeded").statusCode(200);

        Event<RightsizingDecided> followed = decided("roomy", RightsizingOutcome.COMMITTED);
        assertThat(followed.id()).isEqualTo(recommended.id().effect("rightsizing.decided", 0));
        assertThat(followed.envelope().causation()).contains(recommended.id());
        assertThat(followed.data().getPath()).isEqualTo("models/roomy/overlays/staging/local");
        assertThat(platform.subjects()).contains("Right-size roomy 1 in staging/local: cpu 500m to 250m");
        given().get("/rightsizings")
                .then()
                .statusCode(200)
                .body("find { it.model == 'roomy' }.outcome", equalTo("committed"))
                .body("find { it.model == 'cramped' }.outcome", equalTo("refused"));

        Flux.post(Flux.body(followed.data().getCommit(), deployment, "error", "HealthCheckFailed"))
                .statusCode(200)
                .body("outcome", equalTo("size_taken_back"));

        assertThat(decided("roomy", RightsizingOutcome.TAKEN_BACK).envelope().causation())
                .contains(recommended.id());
        assertThat(platform.subjects()).contains("Revert \"Right-size roomy 1 in staging/local: cpu 500m to 250m\"");
        given().get("/rightsizings").then().body("find { it.model == 'roomy' }.outcome", equalTo("taken_back"));
    }

    @Test
    void aModelThatIsSignedByAStrangerIsBlocked() {
        mesh.say("model.published", "churn", published("churn", 1, "staging"));
        mesh.say("scan.completed", "churn", scanned("churn", 1, ScanVerdict.CLEAN));
        mesh.say("cost.estimated", "churn", estimated("churn", 1, "40"));
        mesh.say("model.signed", "churn", signed("churn", 1));

        Event<DeploymentBlocked> blocked = mesh.await(
                "deployment.blocked",
                DeploymentBlocked.class,
                event -> event.key().equals("churn"));
        assertThat(blocked.data().getGates())
                .filteredOn(gate -> gate.getGate().equals("signature"))
                .singleElement()
                .satisfies(gate -> assertThat(gate.getReason()).startsWith("the signature proves nothing"));
    }

    @Test
    void aVersionThatMayHaveLearnedFromPoisonIsHeldUntilSomebodyApprovesIt() throws Exception {
        mesh.say("inference.anomaly", "loans", anomaly("loans", Threat.POISONING, Duration.ofHours(1)));
        platform.deploy("loans", 2);

        Event<DeploymentBlocked> blocked = mesh.await(
                "deployment.blocked",
                DeploymentBlocked.class,
                event -> event.key().equals("loans"));
        assertThat(blocked.data().getGates())
                .filteredOn(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                .singleElement()
                .satisfies(gate -> assertThat(gate.getGate()).isEqualTo("protection"));

        mesh.say("model.approved", "loans", approved("loans", 2, Duration.ofHours(2)));

        committed("loans", 2);
        assertThat(platform.subjects()).contains("Deploy loans 2 to staging/local");
    }

    @Test
    void aVersionWhoseBudgetIsUsedUpIsHeldUntilTheBudgetIsSetAnewWhateverItsPartition() throws Exception {
        mesh.say("budget.exceeded", "environment:pilot", exceeded("environment:pilot", "120", 1));
        Awaitility.await().ignoreExceptions().until(() -> everyTaskKnows("environment:pilot"));
        for (String model : List.of("thrift", "lavish", "frugal")) {
            platform.deploy(model, 1, "pilot");
            Event<DeploymentBlocked> blocked = mesh.await(
                    "deployment.blocked",
                    DeploymentBlocked.class,
                    event -> event.key().equals(model));
            assertThat(blocked.data().getGates())
                    .filteredOn(gate -> gate.getOutcome() == GateOutcome.REFUSED)
                    .singleElement()
                    .satisfies(gate -> assertThat(gate.getGate()).isEqualTo("budget"));
        }

        Event<BudgetExceeded> raised =
                mesh.say("budget.exceeded", "environment:pilot", exceeded("environment:pilot", "60", 2));

        for (String model : List.of("thrift", "lavish", "frugal")) {
            assertThat(committed(model, 1).envelope().causation()).contains(raised.id());
        }
    }

    @Test
    void aDeploymentThatCostsTooMuchIsTakenBackOnce() throws Exception {
        platform.deploy("dear", 1);
        committed("dear", 1);
        platform.deploy("dear", 2);
        DeploymentCommitted suspect = committed("dear", 2).data();
        mesh.say("cost.anomaly", "model:dear", anomalous("model:dear", suspect, "20"));
        mesh.say("cost.anomaly", "total", anomalous("total", suspect, "20"));

        Event<DeploymentRolledBack> back = mesh.await(
                "deployment.rolledback",
                DeploymentRolledBack.class,
                event -> event.key().equals("dear"));
        assertThat(back.data().getRestoredVersion()).contains("1");
        assertThat(platform.subjects()).contains("Revert \"Deploy dear 2 to staging/local\"");
        Awaitility.await()
                .untilAsserted(() -> given().get("/cost-anomalies")
                        .then()
                        .statusCode(200)
                        .body("findAll { it.model == 'dear' }.outcome", containsInAnyOrder("rolled_back", "recorded")));
        assertThat(mesh.all("deployment.rolledback", DeploymentRolledBack.class))
                .filteredOn(event -> event.key().equals("dear"))
                .hasSize(1);
    }

    @Test
    void aLongOutageOfGitLosesNothingAndDoublesNothing() throws Exception {
        platform.deploy("warm", 1);
        committed("warm", 1);
        Path repository = folder.resolve("platform.git");
        Files.move(repository, folder.resolve("away"));
        platform.deploy("outage", 1);
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        given().get("/deployments").then().statusCode(503).body("outcome", equalTo("unavailable"));
        platform.deploy("outage", 2);
        Files.move(folder.resolve("away"), repository);

        committed("outage", 1);
        committed("outage", 2);
        assertThat(platform.subjects())
                .filteredOn(subject -> subject.contains("outage"))
                .containsExactlyInAnyOrder("Deploy outage 1 to staging/local", "Deploy outage 2 to staging/local");
        assertThat(mesh.all("deployment.committed", DeploymentCommitted.class))
                .filteredOn(event -> event.key().equals("outage"))
                .hasSize(2);
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void whatCannotBeReadIsADeadLetterWithItsBytes() {
        mesh.sendBytes("scan.completed", "garbage", new byte[] {1, 2, 3});

        ConsumerRecord<String, byte[]> letter =
                mesh.awaitRecord("scan.completed.deployer.dlq", record -> "garbage".equals(record.key()));
        assertThat(letter.value()).containsExactly(1, 2, 3);
    }

    @Test
    void notificationsThatAreNotSignedOrMakeNoSenseAreRefused() throws Exception {
        given().body("{}").post("/hooks/flux").then().statusCode(401);
        given().header("X-Signature", "sha256=00")
                .body("{}")
                .post("/hooks/flux")
                .then()
                .statusCode(401);
        Flux.post("{}").statusCode(400);
        Flux.post(Flux.body("0".repeat(40), "00000000-0000-4000-8000-000000000000", "info", "ReconciliationSucceeded"))
                .statusCode(202)
                .body("outcome", equalTo("unknown"));
    }

    private boolean everyTaskKnows(String scope) {
        return IntStream.range(0, PARTITIONS)
                .allMatch(partition -> streams.store(StoreQueryParameters.fromNameAndType(
                                                BudgetMemory.STORE,
                                                QueryableStoreTypes.<String, BudgetUse>keyValueStore())
                                        .withPartition(partition))
                                .get(scope)
                        != null);
    }

    private Event<DeploymentCommitted> committed(String model, int version) {
        return mesh.await(
                "deployment.committed",
                DeploymentCommitted.class,
                event -> event.key().equals(model) && event.data().getVersion().equals(Integer.toString(version)));
    }

    private Event<RightsizingDecided> decided(String model, RightsizingOutcome outcome) {
        return mesh.await(
                "rightsizing.decided",
                RightsizingDecided.class,
                event -> event.key().equals(model) && event.data().getOutcome() == outcome);
    }
}
