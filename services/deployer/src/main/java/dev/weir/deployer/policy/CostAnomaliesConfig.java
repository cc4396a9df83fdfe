package dev.weir.deployer.policy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Which deployments are taken back for an anomaly of costs that suspects them; none, unless models ask for it. */
@ConfigMapping(prefix = "weir.cost-anomalies")
interface CostAnomaliesConfig {

    /** Models whose deployments are taken back; {@code *} is every model. */
    Optional<Set<String>> models();

    /** How many times what is expected it must cost. */
    @WithDefault("2")
    double leastFactor();

    /** How long after it was committed a deployment is taken back. */
    @WithDefault("24h")
    Duration within();
}
