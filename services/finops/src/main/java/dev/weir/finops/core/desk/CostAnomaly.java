package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Surge;
import java.util.Optional;

/**
 * A scope costs more than its past explains.
 *
 * @param id the same while it lasts
 * @param scope for example {@code model:flights}
 * @param suspect the change it came with
 */
public record CostAnomaly(String id, String scope, Surge.Opened surge, Optional<Deployment> suspect) {}
