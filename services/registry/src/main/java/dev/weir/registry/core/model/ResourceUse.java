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
        EGRESS_GIB
    }

    public ResourceUse {
        if (!(quantity >= 0) || Double.isInfinite(quantity)) {
            throw new IllegalArgumentException("a run cannot have used " + quantity + " " + kind);
        }
    }
}
