package dev.weir.deployer.messaging;

import static io.restassured.RestAssured.given;

import dev.weir.events.DeploymentCommitted;
import dev.weir.mesh.Event;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Notifications as Flux sends them. */
final class Flux {

    private Flux() {}

    static ValidatableResponse tell(Event<DeploymentCommitted> committed, String severity, String reason)
            throws Exception {
        return post(body(committed.data().getCommit(), committed.data().getDeploymentId(), severity, reason));
    }

    static ValidatableResponse post(String body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(GitParts.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return given().header("X-Signature", "sha256=" + signature)
                .contentType("application/json")
                .body(body)
                .post("/hooks/flux")
                .then();
    }

    static String body(String commit, String deployment, String severity, String reason) {
        return """
                {"involvedObject": {"kind": "Kustomization", "namespace": "models-staging", "name": "model"},
                 "metadata": {"kustomize.toolkit.fluxcd.io/revision": "main@sha1:%s", "weir.dev/deployment-id": "%s",
                              "weir.dev/endpoint": "http://models.invalid/v2/models/delays"},
                 "severity": "%s", "reason": "%s", "message": "so it is", "timestamp": "2026-01-02T03:04:05Z"}
                """.formatted(commit, deployment, severity, reason);
    }
}
