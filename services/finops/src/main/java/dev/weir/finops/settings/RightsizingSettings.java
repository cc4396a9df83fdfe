package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** When it is said what deployments should keep. */
@ConfigMapping(prefix = "weir.finops.rightsizing")
public interface RightsizingSettings {

    /** How long a deployment must have been metered. */
    @WithDefault("24h")
    Duration enough();

    /** How long a container takes until it answers, where it may be stopped. */
    @WithDefault("30s")
    @WithName("cold-start")
    Duration coldStart();

    /** Pause between two looks. */
    @WithDefault("10m")
    @WithName("check-every")
    Duration checkEvery();
}
