package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How labels find their inferences. */
@ConfigMapping(prefix = "weir.drift.labels")
public interface LabelSettings {

    /** How far apart an inference and its label may lie in event time, whichever comes first. */
    @WithDefault("7d")
    Duration patience();
}
