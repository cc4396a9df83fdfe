package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.advisory.PackageAdvisory;
import java.util.Optional;

/**
 * An advisory says something else of a package than before.
 *
 * @param packageKey the package
 * @param advisory its id
 * @param revision counts the changes of the advisory, from 1
 * @param before the part of its document that spoke of the package; empty when none did
 * @param after the part that does now; empty when none does
 */
record PackageChange(String packageKey, String advisory, long revision, String before, String after) {

    Optional<PackageAdvisory> former() {
        return new ShelfEntry(revision, before).advisory();
    }

    Optional<PackageAdvisory> present() {
        return entry().advisory();
    }

    /** Key on the shelf. */
    String key() {
        return packageKey + '\0' + advisory;
    }

    ShelfEntry entry() {
        return new ShelfEntry(revision, after);
    }
}
