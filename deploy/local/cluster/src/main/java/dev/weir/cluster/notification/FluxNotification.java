package dev.weir.cluster.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.cluster.workload.Observation;
import dev.weir.cluster.workload.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The body that Flux's generic and generic-hmac providers send. */
final class FluxNotification {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUCCESS = "ReconciliationSucceeded";

    private final String branch;
    private final URI serving;

    /**
     * Writes notifications.
     *
     * @param branch that is watched
     * @param serving base URL of the inference endpoints, without a slash at its end
     */
    FluxNotification(String branch, URI serving) {
        this.branch = branch;
        this.serving = serving;
    }

    byte[] write(Observation observation, Instant timestamp) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("involvedObject")
                .put("apiVersion", "kustomize.toolkit.fluxcd.io/v1")
                .put("kind", "Kustomization")
                .put("namespace", observation.object().namespace())
                .put("name", observation.object().name());
        ObjectNode metadata = body.putObject("metadata")
                .put("kustomize.toolkit.fluxcd.io/revision", branch + "@sha1:" + observation.revision());
        if (!observation.deploymentId().isEmpty()) {
            metadata.put("weir.dev/deployment-id", observation.deploymentId());
        }
        switch (observation.outcome()) {
            case Outcome.Ready ready -> {
                metadata.put(
                        "weir.dev/endpoint",
                        serving + "/v2/models/" + ready.model().name());
                body.put("severity", "info").put("reason", SUCCESS);
                body.put(
                        "message",
                        "serving " + ready.model().name() + " " + ready.model().version());
            }
            case Outcome.Failed failed -> {
                body.put("severity", "error").put("reason", failed.reason().name());
                body.put("message", failed.message());
            }
        }
        body.put("timestamp", timestamp.toString());
        body.put("reportingController", "weir-local-cluster");
        return bytes(body);
    }

    private static byte[] bytes(ObjectNode body) {
        try {
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }
}
