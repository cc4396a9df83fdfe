package dev.weir.scanner.vex;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where statements about vulnerabilities lie. */
@ConfigMapping(prefix = "weir.vex")
public interface VexConfig {

    /** A folder of OpenVEX and CycloneDX documents in JSON. */
    Optional<Path> folder();

    /** How long a statement is believed that names no end of its own. */
    @WithDefault("2160h")
    Duration lifetime();

    /** How long it may take until a document that came, went or changed is noticed. */
    @WithDefault("10s")
    Duration refresh();
}
