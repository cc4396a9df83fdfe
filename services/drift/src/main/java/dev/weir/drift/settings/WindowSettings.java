package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How inferences are gathered. */
@ConfigMapping(prefix = "weir.drift.window")
public interface WindowSettings {

    /** Inferences of one model version in a window. */
    @WithDefault("500")
    int size();

    /** Partitions of the traffic by model; as many as topic model.published has. */
    @WithDefault("6")
    @WithName("model-partitions")
    int modelPartitions();
}
