package dev.weir.deployer.git;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where desired state is kept and who commits it. */
@ConfigMapping(prefix = "weir.git")
interface GitConfig {

    /**
     * Path or URL of the repository that clusters watch. A path is written to directly, and becomes a bare repository
     * where nothing is; a URL is cloned and pushed to.
     */
    String repository();

    /** Folder of the deployer's own bare clone of a URL; it can be deleted at any time while the deployer is down. */
    Path work();

    /** File with the armored OpenPGP secret key that signs commits; no passphrase. */
    Path signingKey();

    @WithDefault("main")
    String branch();

    /** How long the repository may take to answer. */
    @WithDefault("30s")
    Duration timeout();

    Author author();

    /** Who commits. */
    interface Author {
        @WithDefault("Weir deployer")
        String name();

        @WithDefault("deployer@weir.invalid")
        String email();
    }
}
