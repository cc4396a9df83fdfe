package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** When the error rate of a model counts as drifted. */
@ConfigMapping(prefix = "weir.drift.errors")
public interface ErrorDriftSettings {

    /** Labels of one model version to one false alarm, as a mean. */
    @WithDefault("1000000")
    double budget();

    /** Labels between two looks. */
    @WithDefault("2")
    int clock();

    /** Buckets of one size in which errors are remembered. */
    @WithDefault("8")
    @WithName("buckets-per-size")
    int bucketsPerSize();

    /** Labels before a change. */
    @WithDefault("100")
    @WithName("minimum-before")
    int minimumBefore();

    /** Labels since a change. */
    @WithDefault("4")
    @WithName("minimum-after")
    int minimumAfter();
}
