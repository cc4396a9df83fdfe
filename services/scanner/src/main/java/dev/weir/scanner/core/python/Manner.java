package dev.weir.scanner.core.python;

/** How source names what it calls. */
enum Manner {
    /** By the name that it has, or that an import gave. */
    PLAIN,
    /** By a variable. */
    RENAMED,
    /** By its name in a text, which is looked up. */
    LOOKED_UP,
    /** By a text that is put together, so that the name does not stand in the source. */
    DISGUISED;

    Manner and(Manner other) {
        return compareTo(other) < 0 ? other : this;
    }
}
