package dev.weir.finops.core.rightsizing;

/** How risky a change is. */
public enum Risk {

    /** More is kept than before, or hardly less. */
    LOW,

    /** Less is kept than before, as far as can be told after a day. */
    MEDIUM,

    /** Answers may come later, or little was observed. */
    HIGH
}
