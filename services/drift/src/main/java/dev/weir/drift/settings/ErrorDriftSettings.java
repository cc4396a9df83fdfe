package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** When the error rate of a model counts as drifted: the parameters of ADWIN. */
@ConfigMapping(prefix = "weir.drift.errors")
public interface ErrorDriftSettings {

    /** Confidence: smaller finds less falsely. */
    @WithDefault("0.002")
    double delta();

    /** Labels between two looks. */
    @WithDefault("32")
    int clock();

    /** Buckets of one size. */
    @WithDefault("5")
    @WithName("buckets-per-size")
    int bucketsPerSize();

    /** Labels on either side of a cut. */
    @WithDefault("5")
    @WithName("minimum-side")
    int minimumSide();

    /** Labels before the first look. */
    @WithDefault("10")
    int grace();
}
