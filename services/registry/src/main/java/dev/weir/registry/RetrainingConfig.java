package dev.weir.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Guards of the loop from drift to training. */
@ConfigMapping(prefix = "weir.registry.retraining")
interface RetrainingConfig {

    /** Least time between two requests for one model. */
    @WithDefault("1h")
    Duration coolDown();

    /** How long a request may stay without an answer. */
    @WithDefault("24h")
    Duration deadline();
}
