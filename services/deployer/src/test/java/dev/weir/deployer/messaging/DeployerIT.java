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

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StorePolicy;
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
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.Threat;
import dev.weir.mesh.Event;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.SignedModel;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = MeshParts.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = GitParts.class, restrictToAnnotatedClass = false)
class DeployerIT {

    @ConfigProperty(name = GitParts.FOLDER)
    Path folder;

    private MeshClient mesh;

    @BeforeEach
    void open() {
        mesh = MeshClient.ofRunningTest();
    }

    @AfterEach
    void close() {
        mesh.close();
    }

    @Test
    void aVersionThatPassedEveryGateIsCommittedAndItsSuccessIsTold() throws Exception {
        Event<ModelPublished> published = deploy("delays", 1);

        Event<DeploymentCommitted> committed = committed("delays", 1);
        assertThat(committed.id()).isEqualTo(published.id().effect("deployment.committed", 0));
        assertThat(committed.envelope().correlation())
                .isEqualTo(published.envelope().correlation());
        assertThat(subjects()).contains("Deploy delays 1 to staging/local");
        given().get("/deployments").then().statusCode(200).body("model", hasItem("delays"));

        tell(committed, "info", "ReconciliationSucceeded").statusCode(200).body("outcome", equalTo("succeeded"));
        tell(committed, "info", "ReconciliationSucceeded").statusCode(200);

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
        deploy("fraud", 1);
        committed("fraud", 1);
        deploy("fraud", 2);
        Event<DeploymentCommitted> second = committed("fraud", 2);
        assertThat(second.data().getSupersedes()).contains("1");

        tell(second, "error", "DIGEST_MISMATCH").statusCode(200).body("outcome", equalTo("rolled_back"));

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
        assertThat(subjects()).contains("Revert \"Deploy fraud 2 to staging/local\"");
    }

    @Test
    void aRecommendedSizeIsCommittedOnceTheClusterRunsTheVersionAndTakenBackWhenItFails() throws Exception {
        deploy("roomy", 1);
        Event<DeploymentCommitted> committed = committed("roomy", 1);
        String deployment = committed.data().getDeploymentId();
        Event<RightsizingRecommended> recommended = mesh.say(
                "rightsizing.recommended", "model:roomy", Records.recommended("roomy", deployment, "500m", "250m"));
        mesh.say(
                "rightsizing.recommended", "model:cramped", Records.recommended("cramped", deployment, "500m", "250m"));
        assertThat(decided("cramped", RightsizingOutcome.REFUSED).data().getReason())
                .isEqualTo("the deployment is not one of cramped");

        tell(committed, "info", "ReconciliationSucceeded").statusCode(200);

        Event<RightsizingDecided> followed = decided("roomy", RightsizingOutcome.COMMITTED);
        assertThat(followed.id()).isEqualTo(recommended.id().effect("rightsizing.decided", 0));
        assertThat(followed.envelope().causation()).contains(recommended.id());
        assertThat(followed.data().getPath()).isEqualTo("models/roomy/overlays/staging/local");
        assertThat(subjects()).contains("Right-size roomy 1 in staging/local: cpu 500m to 250m");
        given().get("/rightsizings")
                .then()
                .statusCode(200)
                .body("find { it.model == 'roomy' }.outcome", equalTo("committed"))
                .body("find { it.model == 'cramped' }.outcome", equalTo("refused"));

        post(body(followed.data().getCommit(), deployment, "error", "HealthCheckFailed"))
                .statusCode(200)
                .body("outcome", equalTo("size_taken_back"));

        assertThat(decided("roomy", RightsizingOutcome.TAKEN_BACK).envelope().causation())
                .contains(recommended.id());
        assertThat(subjects()).contains("Revert \"Right-size roomy 1 in staging/local: cpu 500m to 250m\"");
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
        deploy("loans", 2);

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
        assertThat(subjects()).contains("Deploy loans 2 to staging/local");
    }

    @Test
    void aLongOutageOfGitLosesNothingAndDoublesNothing() throws Exception {
        deploy("warm", 1);
        committed("warm", 1);
        Path platform = folder.resolve("platform.git");
        Files.move(platform, folder.resolve("away"));
        deploy("outage", 1);
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
        given().get("/deployments").then().statusCode(503).body("outcome", equalTo("unavailable"));
        deploy("outage", 2);
        Files.move(folder.resolve("away"), platform);

        committed("outage", 1);
        committed("outage", 2);
        assertThat(subjects())
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
        post("{}").statusCode(400);
        post(body("0".repeat(40), "00000000-0000-4000-8000-000000000000", "info", "ReconciliationSucceeded"))
                .statusCode(202)
                .body("outcome", equalTo("unknown"));
    }

    private Event<ModelPublished> deploy(String model, int version) throws Exception {
        ModelPublished data = published(model, version, "staging");
        SignedModel signature = sign(data);
        String digest = signature.digest().toString();
        ArtifactReference bundle = keep(signature);
        Event<ModelPublished> published = mesh.say(
                "model.published",
                model,
                ModelPublished.newBuilder(data).setDigest(digest).build());
        mesh.say(
                "scan.completed",
                model,
                ScanCompleted.newBuilder(scanned(model, version, ScanVerdict.CLEAN))
                        .setDigest(digest)
                        .build());
        mesh.say("cost.estimated", model, estimated(model, version, "40"));
        mesh.say(
                "model.signed",
                model,
                signed(model, version, bundle.uri().toString(), bundle.digest().toString()));
        return published;
    }

    private SignedModel sign(ModelPublished model) throws Exception {
        List<Resource> resources = model.getArtifacts().stream()
                .map(artifact -> new Resource(artifact.getName(), Digest.parse(artifact.getDigest())))
                .toList();
        return new ModelSigner(KeyFiles.signingKey(folder.resolve("keys/model-signing.pem")))
                .sign(model.getModel(), resources);
    }

    private ArtifactReference keep(SignedModel signature) {
        return new ArtifactStore(folder.resolve("artifacts"), StorePolicy.strict())
                .write(new ByteArrayInputStream(signature.bundle().getBytes(StandardCharsets.UTF_8)))
                .reference();
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

    private List<String> subjects() throws Exception {
        try (Git git = Git.open(folder.resolve("platform.git").toFile())) {
            return StreamSupport.stream(git.log().call().spliterator(), false)
                    .map(RevCommit::getShortMessage)
                    .toList();
        }
    }

    private static ValidatableResponse tell(Event<DeploymentCommitted> committed, String severity, String reason)
            throws Exception {
        return post(body(committed.data().getCommit(), committed.data().getDeploymentId(), severity, reason));
    }

    private static ValidatableResponse post(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(GitParts.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return given().header("X-Signature", "sha256=" + signature)
                .contentType("application/json")
                .body(body)
                .post("/hooks/flux")
                .then();
    }

    private static String body(String commit, String deployment, String severity, String reason) {
        return """
                {"involvedObject": {"kind": "Kustomization", "namespace": "models-staging", "name": "model"},
                 "metadata": {"kustomize.toolkit.fluxcd.io/revision": "main@sha1:%s", "weir.dev/deployment-id": "%s",
                              "weir.dev/endpoint": "http://models.invalid/v2/models/delays"},
                 "severity": "%s", "reason": "%s", "message": "so it is", "timestamp": "2026-01-02T03:04:05Z"}
                """.formatted(commit, deployment, severity, reason);
    }
}
