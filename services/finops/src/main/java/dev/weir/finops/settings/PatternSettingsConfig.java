package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When a pattern of costs counts as unusual. */
@ConfigMapping(prefix = "weir.finops.pattern")
public interface PatternSettingsConfig {

    /** Surprise from which a stretch is unusual, in decades of improbability. */
    @WithDefault("2.5")
    double threshold();

    /** Stretches that are remembered. */
    @WithDefault("4000")
    int memory();

    /** Stretches after a surprise within which only a larger one counts. */
    @WithDefault("100")
    int rest();

    /** Share of the expected cost that an excess must have to be told. */
    @WithDefault("0.25")
    double ratio();
}
