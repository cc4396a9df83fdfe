package dev.weir.finops.core.usage;

/** What is metered, with its unit. */
public enum UsageKind {
    CPU_SECONDS,
    MEMORY_GIB_SECONDS,
    GPU_SECONDS,
    REQUESTS,
    STORAGE_GIB_SECONDS,
    EGRESS_GIB
}
