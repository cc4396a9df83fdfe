package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Instant;
import java.util.Optional;

/** What windows are compared with. */
@ConfigMapping(prefix = "weir.drift.reference")
public interface ReferenceSettings {

    /** The training data, a pinned period of traffic, or the windows before. */
    @WithDefault("training")
    Kind kind();

    /** Windows that make a pinned or a trailing reference, and that of segments. */
    @WithDefault("10")
    int windows();

    /** Start of the pinned period; the first windows are pinned without one, or where it brought too few rows. */
    Optional<Instant> from();

    /** End of the pinned period. */
    Optional<Instant> until();

    /** Inferences of a model without a profile from which its features and bins are inferred; 0 to infer none. */
    @WithDefault("1000")
    @WithName("infer-from")
    int inferFrom();

    /** What is compared with. */
    enum Kind {
        TRAINING,
        PINNED,
        TRAILING
    }
}
