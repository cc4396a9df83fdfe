package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.anomaly;
import static dev.weir.deployer.messaging.Records.approved;
import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = GitParts.class, restrictToAnnotatedClass = false)
class DeployerIT extends PlatformTest {

    @Test
    void aVersionThatPassedEveryGateIsCommittedAndItsSuccessIsTold() throws Exception {
        Event<ModelPublished> published = platform.deploy("delays", 1);

        Event<DeploymentCommitted> committed = platform.committed("delays", 1);
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
        platform.committed("fraud", 1);
        platform.deploy("fraud", 2);
        Event<DeploymentCommitted> second = platform.committed("fraud", 2);
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
        Event<DeploymentCommitted> committed = platform.committed("roomy", 1);
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

        platform.committed("loans", 2);
        assertThat(platform.subjects()).contains("Deploy loans 2 to staging/local");
    }

    @Test
    void aLongOutageOfGitLosesNothingAndDoublesNothing() throws Exception {
        platform.deploy("warm", 1);
        platform.committed("warm", 1);
        Path repository = folder.resolve("platform.git");
        Files.move(repository, folder.resolve("away"));
        platform.deploy("outage", 1);
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        given().get("/deployments").then().statusCode(503).body("outcome", equalTo("unavailable"));
        platform.deploy("outage", 2);
        Files.move(folder.resolve("away"), repository);

        platform.committed("outage", 1);
        platform.committed("outage", 2);
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

    private Event<RightsizingDecided> decided(String model, RightsizingOutcome outcome) {
        return mesh.await(
                "rightsizing.decided",
                RightsizingDecided.class,
                event -> event.key().equals(model) && event.data().getOutcome() == outcome);
    }
}
