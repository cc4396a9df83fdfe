package dev.weir.deployer.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.deployer.core.rollout.ClusterReport;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.FailureKind;
import dev.weir.deployer.core.rollout.Observation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FluxNotificationTest {

    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String DEPLOYMENT = "5b0c2a3e-0000-4000-8000-000000000001";

    @Test
    void successIsHealth() {
        assertThat(read(body("main@sha1:" + COMMIT, "info", "ReconciliationSucceeded")))
                .isEqualTo(new ClusterReport(
                        new CommitId(COMMIT),
                        Optional.of(DeploymentId.parse(DEPLOYMENT)),
                        new Observation.Healthy(Optional.of(URI.create("http://models.invalid/v2/models/delays"))),
                        Instant.parse("2026-01-02T03:04:05Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"main/" + COMMIT, "main@sha1:" + COMMIT, "refs/heads/main@sha1:" + COMMIT, COMMIT})
    void revisionsOfEveryReleaseAreRead(String revision) {
        assertThat(read(body(revision, "info", "Progressing")).revision()).isEqualTo(new CommitId(COMMIT));
    }

    @ParameterizedTest
    @CsvSource({
        "DIGEST_MISMATCH, DIGEST_MISMATCH",
        "HealthCheckFailed, UNHEALTHY",
        "ArtifactFailed, ARTIFACT_UNAVAILABLE",
        "BuildFailed, UNSPECIFIED"
    })
    void reasonsOfErrorsAreKindsOfFailure(String reason, FailureKind kind) {
        assertThat(read(body("main@sha1:" + COMMIT, "error", reason)).observation())
                .isEqualTo(new Observation.Failed(kind, "so it is"));
    }

    @ParameterizedTest
    @CsvSource({"info, Progressing", "info, DependencyNotReady", "error, DependencyNotReady"})
    void whatIsNeitherSuccessNorFailureIsProgress(String severity, String reason) {
        assertThat(read(body("main@sha1:" + COMMIT, severity, reason)).observation())
                .isEqualTo(new Observation.Progressing());
    }

    @Test
    void aLongMessageIsCut() {
        String body = body("main@sha1:" + COMMIT, "error", "UNHEALTHY").replace("so it is", "x".repeat(100_000));

        assertThat(read(body).observation())
                .isInstanceOfSatisfying(
                        Observation.Failed.class,
                        failed -> assertThat(failed.message()).hasSize(4_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"metadata\": 7}"})
    void whatIsNoNotificationIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRevisionThatNamesNoCommitIsRefused() {
        assertThatThrownBy(() -> read(body("main", "info", "Progressing")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSeverityThatFluxDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> read(body("main@sha1:" + COMMIT, "fatal", "Progressing")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClusterReport read(String body) {
        return FluxNotification.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String revision, String severity, String reason) {
        return """
                {"involvedObject": {"kind": "Kustomization", "namespace": "models", "name": "delays"},
                 "metadata": {"kustomize.toolkit.fluxcd.io/revision": "%s", "weir.dev/deployment-id": "%s",
                              "weir.dev/endpoint": "http://models.invalid/v2/models/delays"},
                 "severity": "%s", "reason": "%s", "message": "so it is", "timestamp": "2026-01-02T03:04:05Z"}
                """.formatted(revision, DEPLOYMENT, severity, reason);
    }
}
