package dev.weir.finops.core.usage;

/** Whose a metering record is. */
public enum Role {

    /** What a workload requested and used. */
    WORKLOAD,

    /** All that a node offers; what its workloads leave of it is idle. */
    CAPACITY,

    /** What serves many and is split among them. */
    SHARED
}
