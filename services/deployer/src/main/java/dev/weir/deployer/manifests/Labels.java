package dev.weir.deployer.manifests;

import dev.weir.deployer.core.ResourceName;
import java.util.Map;

/** Labels that every object of a model has. */
final class Labels {

    private Labels() {}

    static Map<String, Object> of(ResourceName model) {
        return Tree.of(
                "app.kubernetes.io/name", model.text(),
                "app.kubernetes.io/component", "model-server",
                "app.kubernetes.io/managed-by", "weir");
    }
}
