package dev.weir.finops.core.usage;

/** How a kind of usage comes to cost something. */
public enum Charging {

    /** Every rate card has a price for it. */
    PRICED,

    /** It costs something where the rate card has a price for it, and is measured elsewhere. */
    PRICED_WHERE_LISTED,

    /** It tells how much of a request was used: the greater of both is charged, at the price of the request. */
    AGAINST_REQUEST,

    /** It is measured for those who judge and size, and never charged. */
    MEASURED
}
