package dev.weir.finops.core.usage;

/** How capacity was bought. */
public enum Commitment {
    UNSPECIFIED,
    ON_DEMAND,
    SPOT,
    COMMITTED,
    PROVISIONED
}
