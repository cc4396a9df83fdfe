package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.time.Duration;

/** When the cost of a model counts as a surge. */
@ConfigMapping(prefix = "weir.finops.surge")
public interface SurgeSettingsConfig {

    /** Length of the stretches of time that are compared. */
    @WithDefault("1m")
    Duration bucket();

    /** Stretches that must be known before anything is judged. */
    @WithDefault("10")
    @WithName("minimum-history")
    int minimumHistory();

    /** Stretches that are remembered; a surge that lasts longer becomes the new level. */
    @WithDefault("240")
    @WithName("longest-history")
    int longestHistory();

    /** Robust standard deviations above the median that are still normal. */
    @WithDefault("6")
    double deviations();

    /** Share of the median by which a stretch may exceed it. */
    @WithDefault("1")
    double ratio();

    /** Excess in one stretch below which nobody is woken, in the rate card's currency. */
    @WithDefault("0.01")
    @WithName("minimum-excess")
    BigDecimal minimumExcess();

    /** Normal stretches in a row that end a surge. */
    @WithDefault("3")
    @WithName("calm-buckets")
    int calmBuckets();

    /** How long before a surge a deployment may have begun to be suspected of it. */
    @WithDefault("24h")
    @WithName("look-back")
    Duration lookBack();
}
