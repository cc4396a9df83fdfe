package dev.weir.deployer.policy;

import dev.weir.deployer.core.rightsizing.Risk;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which recommendations to right-size deployments are followed; none, unless models or targets ask for it. */
@ConfigMapping(prefix = "weir.rightsizing")
interface RightsizingConfig {

    /** Models whose deployments are right-sized; {@code *} is every model. */
    Optional<Set<String>> models();

    /** Targets whose deployments are right-sized. */
    Optional<Set<String>> targets();

    /** What may change: cpu, memory, gpu or replicas. */
    @WithDefault("cpu,memory")
    Set<String> resources();

    /** The highest risk that is taken. */
    @WithDefault("MEDIUM")
    Risk highestRisk();

    /** How much must have been observed, 0 to 1, which is a day. */
    @WithDefault("1")
    double leastConfidence();

    /** What may be kept of a resource: {@code weir.rightsizing.bounds.<resource>.least} and {@code .most}. */
    Map<String, Bound> bounds();

    interface Bound {
        /** Kubernetes quantity. */
        String least();

        /** Kubernetes quantity. */
        String most();
    }
}
