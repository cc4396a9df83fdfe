package dev.weir.scanner.oci;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How OCI registries are spoken with; which of them, {@code weir.fetch.hosts} says. */
@ConfigMapping(prefix = "weir.registry")
public interface RegistryConfig {

    /** A file with {@code auths} by registry, as the configuration of container clients has; read at the start. */
    Optional<Path> credentials();

    /** Whether bills, signatures and attestations are attached to versions that lie in a registry. */
    @WithDefault("true")
    boolean attach();
}
