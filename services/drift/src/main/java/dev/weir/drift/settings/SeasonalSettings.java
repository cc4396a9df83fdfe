package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is remembered of how the traffic was, so that its return is told from drift. */
@ConfigMapping(prefix = "weir.drift.seasons")
public interface SeasonalSettings {

    /** Regimes of a model version that are remembered; 0 for none. */
    @WithDefault("8")
    int regimes();

    /** Windows that the traffic must have stayed in a regime for its return to be a season. */
    @WithDefault("2")
    int stay();

    /** PSI of the most different feature up to which windows are of one regime, however large they are. */
    @WithDefault("0.05")
    double tolerance();
}
