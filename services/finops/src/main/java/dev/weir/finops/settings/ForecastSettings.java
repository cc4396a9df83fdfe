package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** When and how costs are forecast. */
@ConfigMapping(prefix = "weir.finops.forecasts")
public interface ForecastSettings {

    /** Share of the future that intervals shall hold. */
    @WithDefault("0.95")
    double coverage();

    /** How long usage of an hour may take to arrive before the hour counts as known. */
    @WithDefault("15m")
    Duration settling();

    /** How many scopes are forecast, the most expensive first. */
    @WithDefault("200")
    int scopes();

    /** Pause between two looks at what is due, budgets among it. */
    @WithDefault("30s")
    @WithName("check-every")
    Duration checkEvery();
}
