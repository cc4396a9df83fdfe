package dev.weir.deployer.manifests;

import dev.weir.deployer.core.ResourceName;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.TargetSize;
import java.util.List;
import java.util.Map;

/**
 * The workload: KServe {@code serving.kserve.io/v1beta1} InferenceService in deployment mode Standard, an ONNX model
 * over Open Inference Protocol v2.
 */
final class InferenceService {

    static final String API_VERSION = "serving.kserve.io/v1beta1";
    static final String KIND = "InferenceService";

    private InferenceService() {}

    /** What is the same for every version and place. */
    static Map<String, Object> base(ResourceName model) {
        return Tree.of(
                "apiVersion",
                API_VERSION,
                "kind",
                KIND,
                "metadata",
                Tree.of(
                        "name", model.text(),
                        "labels", Labels.of(model),
                        "annotations", Tree.of("serving.kserve.io/deploymentMode", "Standard")),
                "spec",
                Tree.of("predictor", predictor(model)));
    }

    /** What a version and its target set, as a patch of the base. */
    static Map<String, Object> patch(ResourceName model, Deployment deployment, TargetSize size) {
        return Tree.of(
                "apiVersion",
                API_VERSION,
                "kind",
                KIND,
                "metadata",
                Tree.of("name", model.text(), "annotations", Annotations.of(deployment)),
                "spec",
                Tree.of("predictor", Tree.of("model", served(deployment, size))));
    }

    private static Map<String, Object> predictor(ResourceName model) {
        return Tree.of(
                "minReplicas", 1,
                "serviceAccountName", model.text(),
                "automountServiceAccountToken", false,
                "securityContext", Tree.of("runAsNonRoot", true, "seccompProfile", Tree.of("type", "RuntimeDefault")),
                "model",
                        Tree.of(
                                "modelFormat", Tree.of("name", "onnx"),
                                "protocolVersion", "v2",
                                "securityContext",
                                        Tree.of(
                                                "allowPrivilegeEscalation",
                                                false,
                                                "capabilities",
                                                Tree.of("drop", List.of("ALL")))));
    }

    private static Map<String, Object> served(Deployment deployment, TargetSize size) {
        return Tree.of(
                "storageUri", deployment.artifact().reference().uri().toString(),
                "resources", Tree.of("requests", size.quantities(), "limits", size.quantities()));
    }
}
