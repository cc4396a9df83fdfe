package dev.weir.finops.core.desk;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Surge;
import java.util.List;
import java.util.Optional;

/**
 * A scope costs more than its past explains.
 *
 * @param id the same while it lasts
 * @param group id of the first anomaly that has the same cause at the same time; its own when it is the first
 * @param scope for example {@code model:flights}
 * @param cause model that drove it
 * @param contributors values of dimensions that cost more than before, largest excess first
 * @param suspect the change it came with
 */
public record CostAnomaly(
        String id,
        String group,
        String scope,
        String cause,
        Surge.Opened surge,
        List<Contributor> contributors,
        Optional<Deployment> suspect) {

    public CostAnomaly {
        contributors = List.copyOf(contributors);
    }
}
