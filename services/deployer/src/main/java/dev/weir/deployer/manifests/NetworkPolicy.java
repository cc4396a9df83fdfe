package dev.weir.deployer.manifests;

import dev.weir.deployer.core.ResourceName;
import java.util.List;
import java.util.Map;

/**
 * Denies a model server all traffic but three kinds: requests from its own name space and from those labelled
 * {@code weir.dev/inference-client: "true"}, names from the cluster's DNS, and artifacts over HTTPS.
 */
final class NetworkPolicy {

    private static final int SERVING = 8080;
    private static final int DNS = 53;
    private static final int HTTPS = 443;

    private NetworkPolicy() {}

    static Map<String, Object> of(ResourceName model) {
        return Tree.of(
                "apiVersion",
                "networking.k8s.io/v1",
                "kind",
                "NetworkPolicy",
                "metadata",
                Tree.of("name", model.text(), "labels", Labels.of(model)),
                "spec",
                Tree.of(
                        "podSelector",
                                Tree.of("matchLabels", Tree.of("serving.kserve.io/inferenceservice", model.text())),
                        "policyTypes", List.of("Ingress", "Egress"),
                        "ingress", List.of(requests()),
                        "egress", List.of(names(), artifacts())));
    }

    private static Map<String, Object> requests() {
        return Tree.of(
                "from",
                        List.of(
                                Tree.of("podSelector", Map.of()),
                                Tree.of("namespaceSelector", matching("weir.dev/inference-client", "true"))),
                "ports", List.of(port("TCP", SERVING)));
    }

    private static Map<String, Object> names() {
        return Tree.of(
                "to", List.of(Tree.of("namespaceSelector", matching("kubernetes.io/metadata.name", "kube-system"))),
                "ports", List.of(port("UDP", DNS), port("TCP", DNS)));
    }

    private static Map<String, Object> artifacts() {
        return Tree.of("ports", List.of(port("TCP", HTTPS)));
    }

    private static Map<String, Object> matching(String label, String value) {
        return Tree.of("matchLabels", Tree.of(label, value));
    }

    private static Map<String, Object> port(String protocol, int number) {
        return Tree.of("protocol", protocol, "port", number);
    }
}
