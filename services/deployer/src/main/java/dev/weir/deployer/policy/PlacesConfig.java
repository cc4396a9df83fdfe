package dev.weir.deployer.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Where environments run. */
@ConfigMapping(prefix = "weir.places")
interface PlacesConfig {

    /** Cluster of every environment that names none. */
    @WithDefault("local")
    String cluster();

    /** Clusters of particular environments: {@code weir.places.clusters.<environment>}. */
    Map<String, String> clusters();
}
