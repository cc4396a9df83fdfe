package dev.weir.finops.core.usage;

/** What is metered, with its unit. */
public enum UsageKind {
    /** Virtual CPUs that were kept, times seconds. */
    CPU_SECONDS(Charging.PRICED),
    /** Memory that was kept. */
    MEMORY_GIB_SECONDS(Charging.PRICED),
    /** GPUs or fractions of GPUs that were kept. */
    GPU_SECONDS(Charging.PRICED),
    REQUESTS(Charging.PRICED),
    STORAGE_GIB_SECONDS(Charging.PRICED),
    EGRESS_GIB(Charging.PRICED),
    /** CPU time. */
    CPU_USED_SECONDS(Charging.AGAINST_REQUEST),
    /** Working set. */
    MEMORY_USED_GIB_SECONDS(Charging.AGAINST_REQUEST),
    /** GPUs times their utilisation. */
    GPU_USED_SECONDS(Charging.AGAINST_REQUEST),
    GPU_MEMORY_USED_GIB_SECONDS(Charging.MEASURED),
    SERVERLESS_INVOCATIONS(Charging.PRICED),
    /** Memory of a function times the duration of its calls. */
    SERVERLESS_GIB_SECONDS(Charging.PRICED),
    /** Memory of a function times the duration of its initialisation. */
    SERVERLESS_INIT_GIB_SECONDS(Charging.PRICED),
    /** Memory of functions that were kept warm, whether called or not. */
    PROVISIONED_GIB_SECONDS(Charging.PRICED),
    /** Memory of functions that were kept warm, times the duration of their calls; charged on top of keeping them. */
    PROVISIONED_USED_GIB_SECONDS(Charging.PRICED),
    /** Tokens that were read and did not come from a cache. */
    INPUT_TOKENS(Charging.PRICED_WHERE_LISTED),
    OUTPUT_TOKENS(Charging.PRICED_WHERE_LISTED),
    /** Tokens that were read from a cache. */
    CACHED_INPUT_TOKENS(Charging.PRICED_WHERE_LISTED),
    /** Tokens that were written to a cache. */
    CACHE_WRITE_TOKENS(Charging.PRICED_WHERE_LISTED),
    TRAINING_RUNS(Charging.MEASURED),
    /** Highest working set of the interval; a level, which is never summed up. */
    MEMORY_PEAK_GIB(Charging.MEASURED),
    /** Highest GPU memory of the interval; a level, which is never summed up. */
    GPU_MEMORY_PEAK_GIB(Charging.MEASURED),
    /** Containers that were killed because they needed more memory than their limit. */
    OUT_OF_MEMORY_KILLS(Charging.MEASURED),
    COLD_STARTS(Charging.MEASURED);

    private final Charging charging;

    UsageKind(Charging charging) {
        this.charging = charging;
    }

    public Charging charging() {
        return charging;
    }

    /** The kind whose price it has: the request for what is used of it, and itself otherwise. */
    public UsageKind chargedAs() {
        return switch (this) {
            case CPU_USED_SECONDS -> CPU_SECONDS;
            case MEMORY_USED_GIB_SECONDS -> MEMORY_GIB_SECONDS;
            case GPU_USED_SECONDS -> GPU_SECONDS;
            case CPU_SECONDS,
                    MEMORY_GIB_SECONDS,
                    GPU_SECONDS,
                    REQUESTS,
                    STORAGE_GIB_SECONDS,
                    EGRESS_GIB,
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
                    COLD_STARTS -> this;
        };
    }

    /** Whether it is a level at some instant rather than a quantity that adds up. */
    public boolean isLevel() {
        return this == MEMORY_PEAK_GIB || this == GPU_MEMORY_PEAK_GIB;
    }
}
