package dev.weir.deployer.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Machine shares that models can be sized for: {@code weir.targets.<name>.cpu} and so on. */
@ConfigMapping(prefix = "weir.targets")
interface TargetsConfig {

    @WithParentName
    Map<String, Size> sizes();

    interface Size {
        /** Kubernetes quantity, for example 500m. */
        String cpu();

        /** Kubernetes quantity, for example 512Mi. */
        String memory();

        /** Extended resources by name, for example {@code devices."nvidia.com/gpu"=1}. */
        Map<String, Integer> devices();
    }
}
