package dev.weir.scanner.wiring;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** What licences are allowed. */
@ConfigMapping(prefix = "weir.licenses")
public interface LicenseConfig {

    /** A file of rules that change the built-in policy; read at the start. */
    Optional<Path> policy();
}
