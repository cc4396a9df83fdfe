package dev.weir.finops.core.ledger;

import dev.weir.finops.core.usage.Role;

/** What a cost is. */
public enum CostKind {

    /** What the one it is allocated to used. */
    DIRECT,

    /** A share of capacity that nobody used. */
    IDLE,

    /** A share of what serves many. */
    SHARED,

    /** The price of all that a node offers, which direct and idle costs are parts of. */
    CAPACITY,

    /** The price of what serves many, which shared costs are parts of. */
    POOL;

    public static CostKind of(Role role) {
        return switch (role) {
            case WORKLOAD -> DIRECT;
            case CAPACITY -> CAPACITY;
            case SHARED -> POOL;
        };
    }
}
