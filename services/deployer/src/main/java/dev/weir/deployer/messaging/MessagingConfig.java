package dev.weir.deployer.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How events are read. */
@ConfigMapping(prefix = "weir.versions")
interface MessagingConfig {

    /** Environment of a version that names none. */
    @WithDefault("staging")
    String defaultEnvironment();
}
