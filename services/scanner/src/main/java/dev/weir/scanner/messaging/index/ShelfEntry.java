package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What an advisory says of a package now.
 *
 * @param revision of the advisory
 * @param document the part that speaks of the package; empty when none does any more
 */
record ShelfEntry(long revision, String document) {

    Optional<PackageAdvisory> advisory() {
        return document.isEmpty()
                ? Optional.empty()
                : Optional.of(OsvDocuments.part(document.getBytes(StandardCharsets.UTF_8)));
    }
}
