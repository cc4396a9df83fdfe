package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.util.List;
import java.util.Optional;

/** How traffic is cut into parts that are compared on their own. */
@ConfigMapping(prefix = "weir.drift.segments")
public interface SegmentSettings {

    /** Features whose values make segments. */
    Optional<List<String>> features();

    /** Segments of a version that are counted, beside one for all other values of each feature. */
    @WithDefault("20")
    int most();

    /** Inferences that a segment needs, in the window and in its reference. */
    @WithDefault("100")
    @WithName("minimum-sample")
    int minimumSample();
}
