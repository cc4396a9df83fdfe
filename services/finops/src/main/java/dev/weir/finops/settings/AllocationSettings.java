package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;

/** How costs are allocated. */
@ConfigMapping(prefix = "weir.finops.allocation")
public interface AllocationSettings {

    /** Rules of allocation and tags (YAML) in place of the built-in ones. */
    Optional<Path> policy();

    /** What an output token costs by what an input token costs. */
    @WithDefault("5")
    @WithName("output-token-weight")
    BigDecimal outputTokenWeight();

    /** What a cached input token costs by what an input token costs. */
    @WithDefault("0.1")
    @WithName("cached-token-weight")
    BigDecimal cachedTokenWeight();
}
