package dev.weir.scanner.messaging.index;

/** What a partition of the index hears. */
sealed interface Heard {

    /** A version was scanned. */
    record Scanned(Inventory version) implements Heard {}

    /** An advisory says something else of a package. */
    record Changed(PackageChange change) implements Heard {}
}
