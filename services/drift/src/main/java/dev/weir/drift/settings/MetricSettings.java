package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is shown of models in metrics. */
@ConfigMapping(prefix = "weir.drift.metrics")
public interface MetricSettings {

    /** Series of models and features, in all; further ones are not shown. */
    @WithDefault("100000")
    int series();
}
