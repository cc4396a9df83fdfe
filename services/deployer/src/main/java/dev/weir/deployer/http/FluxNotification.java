package dev.weir.deployer.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.deployer.core.rollout.ClusterReport;
import dev.weir.deployer.core.rollout.CommitId;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.Observation;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads notifications as Flux's notification controller sends them (event API {@code v1beta1}). A revision is
 * {@code main@sha1:<commit>}, or {@code main/<commit>} from older releases.
 */
final class FluxNotification {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REVISION = "kustomize.toolkit.fluxcd.io/revision";
    private static final String DEPLOYMENT = "weir.dev/deployment-id";
    private static final String ENDPOINT = "weir.dev/endpoint";
    private static final Pattern COMMIT = Pattern.compile("(?:^|[:/])([0-9a-f]{40}(?:[0-9a-f]{24})?)$");

    private FluxNotification() {}

    /**
     * Reads a notification.
     *
     * @throws IllegalArgumentException when it is none
     */
    static ClusterReport read(byte[] body) {
        JsonNode notification = parse(body);
        JsonNode metadata = notification.path("metadata");
        return new ClusterReport(
                commit(text(metadata, REVISION)),
                optional(metadata, DEPLOYMENT).map(DeploymentId::parse),
                observation(notification, metadata),
                instant(text(notification, "timestamp")));
    }

    private static Observation observation(JsonNode notification, JsonNode metadata) {
        return FluxReasons.observe(
                text(notification, "severity"),
                text(notification, "reason"),
                notification.path("message").asText(),
                optional(metadata, ENDPOINT).map(URI::create));
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body is no JSON", e);
        } catch (IOException e) {
            throw new IllegalArgumentException("the body cannot be read", e);
        }
    }

    private static CommitId commit(String revision) {
        Matcher matcher = COMMIT.matcher(revision);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the revision names no commit");
        }
        return new CommitId(matcher.group(1));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the timestamp is no instant", e);
        }
    }

    private static String text(JsonNode node, String field) {
        return optional(node, field)
                .orElseThrow(() -> new IllegalArgumentException("the field " + field + " is missing"));
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue()).filter(text -> !text.isBlank());
    }
}
