package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How costs are allocated. */
@ConfigMapping(prefix = "weir.finops.allocation")
public interface AllocationSettings {

    /** Rules of allocation and tags (YAML) in place of the built-in ones. */
    Optional<Path> policy();

    /** How long after the end of a day its costs may arrive before its shares are told. */
    @WithDefault("1h")
    Duration settling();

    /** How many settled days are looked at for changes. */
    @WithDefault("40")
    int days();

    /** Pause between two looks. */
    @WithDefault("1h")
    @WithName("check-every")
    Duration checkEvery();

    /** What an output token costs by what an input token costs. */
    @WithDefault("5")
    @WithName("output-token-weight")
    BigDecimal outputTokenWeight();

    /** What a cached input token costs by what an input token costs. */
    @WithDefault("0.1")
    @WithName("cached-token-weight")
    BigDecimal cachedTokenWeight();
}
