package dev.weir.deployer.trust;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where signature bundles are read from. */
@ConfigMapping(prefix = "weir.artifacts")
interface ArtifactsConfig {

    /** Root of the content-addressed artifact store. */
    Path root();

    /** The most bytes that a signature bundle may have. */
    @WithDefault("16777216")
    long largestBundle();
}
