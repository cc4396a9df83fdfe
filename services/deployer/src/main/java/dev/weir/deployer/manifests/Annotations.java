package dev.weir.deployer.manifests;

import dev.weir.deployer.core.rollout.Deployment;
import java.util.Map;
import java.util.TreeMap;

/** What objects say of their origin; a cluster verifies by them and reports by them. */
final class Annotations {

    static final String MODEL = "weir.dev/model";
    static final String VERSION = "weir.dev/model-version";
    static final String MODEL_DIGEST = "weir.dev/model-digest";
    static final String ARTIFACT_DIGEST = "weir.dev/artifact-digest";
    static final String SIGNATURE_BUNDLE = "weir.dev/signature-bundle";
    static final String SIGNATURE_DIGEST = "weir.dev/signature-digest";
    static final String DEPLOYMENT = "weir.dev/deployment-id";
    static final String CORRELATION = "weir.dev/correlation-id";

    static final String OWNER = "weir.dev/owner";
    static final String PROJECT = "weir.dev/project";

    private Annotations() {}

    /** The annotations of a deployment, in order of name. */
    static Map<String, String> of(Deployment deployment) {
        Map<String, String> annotations = new TreeMap<>();
        annotations.put(MODEL, deployment.model().model().text());
        annotations.put(VERSION, deployment.model().version().toString());
        annotations.put(MODEL_DIGEST, deployment.publication().digest().toString());
        annotations.put(
                ARTIFACT_DIGEST, deployment.artifact().reference().digest().toString());
        annotations.put(SIGNATURE_BUNDLE, deployment.signature().uri().toString());
        annotations.put(SIGNATURE_DIGEST, deployment.signature().digest().toString());
        annotations.put(DEPLOYMENT, deployment.id().toString());
        annotations.put(CORRELATION, deployment.origin().correlation());
        put(annotations, OWNER, deployment.publication().ownership().owner());
        put(annotations, PROJECT, deployment.publication().ownership().project());
        return annotations;
    }

    private static void put(Map<String, String> annotations, String name, String value) {
        if (!value.isBlank()) {
            annotations.put(name, value);
        }
    }
}
