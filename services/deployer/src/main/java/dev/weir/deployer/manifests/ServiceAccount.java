package dev.weir.deployer.manifests;

import dev.weir.deployer.core.ResourceName;
import java.util.Map;

/** Who the model server is: nobody who may ask the API server anything. */
final class ServiceAccount {

    private ServiceAccount() {}

    static Map<String, Object> of(ResourceName model) {
        return Tree.of(
                "apiVersion",
                "v1",
                "kind",
                "ServiceAccount",
                "metadata",
                Tree.of("name", model.text(), "labels", Labels.of(model)),
                "automountServiceAccountToken",
                false);
    }
}
