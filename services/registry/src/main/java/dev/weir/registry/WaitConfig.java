package dev.weir.registry;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How long a version may wait before the registry says that its flow is stalled. */
@ConfigMapping(prefix = "weir.registry.waits")
interface WaitConfig {

    /** For facts without a deadline of their own. */
    @WithDefault("10m")
    Duration deadline();

    /** By topic of the fact that is waited for, for example {@code by-fact."model.approved"}. */
    Map<String, Duration> byFact();

    /** Pause between two looks. */
    @WithDefault("15s")
    Duration checkEvery();
}
