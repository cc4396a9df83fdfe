package dev.weir.deployer.core.anomaly;

import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A scope costs more than its past explains, and a deployment is suspected.
 *
 * @param event id of the fact that said it
 * @param id the same while it lasts
 * @param actual what its window cost
 * @param expected what the window was expected to cost, in the same currency
 * @param version of the suspect, as the fact says it; it need not be a version of ours
 * @param deployment that is suspected, as the fact says it; it need not be a deployment of ours
 * @param detected when it was said
 */
public record CostAnomaly(
        UUID event,
        String id,
        CostScope scope,
        Money actual,
        Money expected,
        ModelName model,
        String version,
        String deployment,
        Instant detected) {

    public CostAnomaly {
        if (!actual.currency().equals(expected.currency())) {
            throw new IllegalArgumentException("what is expected of a cost is in its currency");
        }
    }

    /** As a person reads it. */
    public String words() {
        return scope + " costs " + actual + " where " + expected + " is usual";
    }
}
