package dev.weir.deployer.manifests;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How manifests are written. */
@ConfigMapping(prefix = "weir.manifests")
interface ManifestsConfig {

    /** Models of an environment run in the name space {@code <prefix><environment>}, which must exist. */
    @WithDefault("models-")
    String namespacePrefix();
}
