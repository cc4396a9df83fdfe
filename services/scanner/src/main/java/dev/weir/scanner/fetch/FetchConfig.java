package dev.weir.scanner.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** From where artifacts may be fetched over the network; from nowhere unless hosts are named. */
@ConfigMapping(prefix = "weir.fetch")
public interface FetchConfig {

    /** Names of hosts, comma-separated, each followed by a colon and a port when it is not the scheme's own. */
    Optional<Set<String>> hosts();

    /** Schemes: {@code https}, and {@code http} where it is named. */
    @WithDefault("https")
    Set<String> schemes();

    /** Whether hosts may have addresses that are not public, as inside a company. */
    @WithName("private-addresses")
    @WithDefault("false")
    boolean privateAddresses();

    /** A PEM file of root certificates that servers are believed by beside those of the platform. */
    Optional<Path> certificates();

    /** Longest silence of a server. */
    @WithDefault("30s")
    Duration idle();

    /** Longest time for one artifact. */
    @WithDefault("1h")
    Duration total();
}
