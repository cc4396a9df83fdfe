package dev.weir.deployer.manifests;

import java.util.List;
import java.util.Map;

/** Puts files together. */
final class Kustomization {

    static final String FILE = "kustomization.yaml";

    private Kustomization() {}

    static Map<String, Object> base(List<String> resources) {
        return Tree.of(
                "apiVersion", "kustomize.config.k8s.io/v1beta1", "kind", "Kustomization", "resources", resources);
    }

    static Map<String, Object> overlay(String namespace, String base, String patch) {
        return Tree.of(
                "apiVersion",
                "kustomize.config.k8s.io/v1beta1",
                "kind",
                "Kustomization",
                "namespace",
                namespace,
                "resources",
                List.of(base),
                "patches",
                List.of(Tree.of("path", patch)));
    }
}
