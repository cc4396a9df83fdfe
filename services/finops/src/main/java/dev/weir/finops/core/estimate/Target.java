package dev.weir.finops.core.estimate;

import java.math.BigDecimal;

/**
 * Somewhere a model can be served.
 *
 * @param name for example {@code cpu-small}
 * @param cpus virtual CPUs that are kept for it
 * @param memoryGib memory that is kept for it
 * @param gpus GPUs that are kept for it
 * @param requestsPerHour load that an estimate assumes, positive
 */
public record Target(String name, BigDecimal cpus, BigDecimal memoryGib, BigDecimal gpus, BigDecimal requestsPerHour) {

    public Target {
        if (cpus.signum() < 0 || memoryGib.signum() < 0 || gpus.signum() < 0) {
            throw new IllegalArgumentException(name + " cannot keep less than nothing");
        }
        if (requestsPerHour.signum() <= 0) {
            throw new IllegalArgumentException(name + " needs a positive load to be estimated");
        }
    }
}
