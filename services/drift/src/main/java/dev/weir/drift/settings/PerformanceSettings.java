package dev.weir.drift.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;
import java.util.Set;

/** How performance is estimated before labels come. */
@ConfigMapping(prefix = "weir.drift.performance")
public interface PerformanceSettings {

    /** Labels of the positive class of binary classifiers; without any, only the accuracy is estimated. */
    @WithName("positive-labels")
    Optional<Set<String>> positiveLabels();
}
