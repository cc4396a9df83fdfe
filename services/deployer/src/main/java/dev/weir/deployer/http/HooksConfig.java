package dev.weir.deployer.http;

import io.smallrye.config.ConfigMapping;

/** How clusters prove who they are. */
@ConfigMapping(prefix = "weir.hooks")
interface HooksConfig {

    /** Secret that clusters share with the deployer: the HMAC-SHA-256 key of every notification. */
    String secret();
}
