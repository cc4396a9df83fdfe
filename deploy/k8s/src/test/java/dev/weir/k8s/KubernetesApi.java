package dev.weir.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.util.Map;

/** The OpenAPI schemas of Kubernetes, as its Java client carries them: unknown fields and wrong types are refused. */
final class KubernetesApi {

    private interface Validator {
        void validate(JsonElement json) throws IOException;
    }

    private static final Map<String, Validator> KINDS = Map.of(
            "v1/Namespace", V1Namespace::validateJsonElement,
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "v1/ServiceAccount", V1ServiceAccount::validateJsonElement,
            "v1/PersistentVolumeClaim", V1PersistentVolumeClaim::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    private KubernetesApi() {}

    /** Whether the kind belongs to Kubernetes itself. */
    static boolean knows(JsonNode resource) {
        return KINDS.containsKey(kind(resource));
    }

    /**
     * Checks one resource.
     *
     * @throws IllegalArgumentException when the resource does not fit its schema
     */
    static void validate(JsonNode resource) throws IOException {
        Validator validator = KINDS.get(kind(resource));
        if (validator == null) {
            throw new IllegalArgumentException("no schema for " + kind(resource));
        }
        validator.validate(JsonParser.parseString(resource.toString()));
    }

    private static String kind(JsonNode resource) {
        return resource.path("apiVersion").asText() + "/"
                + resource.path("kind").asText();
    }
}
