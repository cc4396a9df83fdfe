package dev.weir.registry.core.model;

/**
 * How much of a resource a run used.
 *
 * @param quantity in the unit that the kind names, not negative
 */
public record ResourceUse(Kind kind, double quantity) {

    /** What was used, and its unit. */
    public enum Kind {
        UNSPECIFIED,
        CPU_SECONDS,
        MEMORY_GIB_SECONDS,
        GPU_SECONDS,
        REQUESTS,
        STORAGE_GIB_SECONDS,
        EGRESS_GIB,
        CPU_USED_SECONDS,
        MEMORY_USED_GIB_SECONDS,
        GPU_USED_SECONDS,
        GPU_MEMORY_USED_GIB_SECONDS,
        SERVERLESS_INVOCATIONS,
        SERVERLESS_GIB_SECONDS,
        SERVERLESS_INIT_GIB_SECONDS,
        PROVISIONED_GIB_SECONDS,
        PROVISIONED_USED_GIB_SECONDS,
        INPUT_TOKENS,
        OUTPUT_TOKENS,
        CACHED_INPUT_TOKENS,
        CACHE_WRITE_TOKENS,
        TRAINING_RUNS,
        MEMORY_PEAK_GIB,
        GPU_MEMORY_PEAK_GIB,
        OUT_OF_MEMORY_KILLS,
        COLD_STARTS
    }

    public ResourceUse {
        if (!(quantity >= 0) || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException("a run cannot have used " + quantity + " " + kind);
        }
    }
}
