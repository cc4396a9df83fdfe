package dev.weir.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;

/** Where a person has to allow a deployment. */
@ConfigMapping(prefix = "weir.registry.approval")
interface ApprovalConfig {

    /** Environments that wait for an approval. */
    @WithDefault("production")
    Set<String> environments();
}
