package dev.weir.scanner.messaging.index;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the index of dependencies is laid out. */
@ConfigMapping(prefix = "weir.rescan")
public interface RescanConfig {

    /** Partitions of the index; it cannot change while the index lives. */
    @WithDefault("6")
    int partitions();
}
