package dev.weir.cluster.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.cluster.workload.Deployment;
import dev.weir.cluster.workload.ModelVersion;
import dev.weir.cluster.workload.ObjectName;
import dev.weir.cluster.workload.Overlay;
import dev.weir.cluster.workload.Workload;
import java.util.List;

/**
 * Reads KServe's InferenceService, {@code serving.kserve.io/v1beta1}, with an ONNX model by {@code storageUri} and the
 * annotations {@code weir.dev/*} that bind it to digests, signature and deployment.
 */
final class InferenceServices {

    private static final String ANNOTATION = "weir.dev/";

    private InferenceServices() {}

    /** The workload of the only InferenceService among these resources; throws {@link MalformedManifest}. */
    static Workload workload(Overlay overlay, List<ObjectNode> resources) {
        List<ObjectNode> services =
                resources.stream().filter(InferenceServices::isInferenceService).toList();
        if (services.size() != 1) {
            throw new MalformedManifest("there are " + services.size() + " InferenceServices and not one");
        }
        try {
            return workload(overlay, services.getFirst());
        } catch (IllegalArgumentException e) {
            throw new MalformedManifest("the InferenceService is malformed: " + e.getMessage());
        }
    }

    private static Workload workload(Overlay overlay, ObjectNode service) {
        JsonNode metadata = service.path("metadata");
        JsonNode model = service.at("/spec/predictor/model");
        if (!model.at("/modelFormat/name").asText().equals("onnx")) {
            throw new MalformedManifest("only models in the format onnx are served here");
        }
        String name = metadata.path("name").asText();
        Deployment deployment = new Deployment(
                required(metadata, "deployment-id"),
                overlay.environment(),
                optional(metadata, "correlation-id", ""),
                optional(metadata, "owner", ""),
                optional(metadata, "project", ""));
        return new Workload(
                new ObjectName(metadata.path("namespace").asText(overlay.environment()), name),
                new ModelVersion(optional(metadata, "model", name), required(metadata, "model-version")),
                deployment,
                Digest.parse(required(metadata, "model-digest")),
                ArtifactReference.parse(model.path("storageUri").asText(), required(metadata, "artifact-digest")),
                ArtifactReference.parse(
                        required(metadata, "signature-bundle"), required(metadata, "signature-digest")));
    }

    private static boolean isInferenceService(ObjectNode resource) {
        return resource.path("kind").asText().equals("InferenceService")
                && resource.path("apiVersion").asText().startsWith("serving.kserve.io/");
    }

    private static String required(JsonNode metadata, String name) {
        String value = optional(metadata, name, "");
        if (value.isBlank()) {
            throw new MalformedManifest("the annotation " + ANNOTATION + name + " is missing");
        }
        return value;
    }

    /** An annotation, or else a label, of this name. */
    private static String optional(JsonNode metadata, String name, String otherwise) {
        String label = metadata.path("labels").path(ANNOTATION + name).asText(otherwise);
        return metadata.path("annotations").path(ANNOTATION + name).asText(label);
    }
}
