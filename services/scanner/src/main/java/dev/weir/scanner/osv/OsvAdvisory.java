package dev.weir.scanner.osv;

import dev.weir.scanner.core.advisory.Advisory;
import dev.weir.scanner.core.advisory.PackageKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An advisory with the document it was read from. */
public final class OsvAdvisory {

    private final OsvRecord document;
    private final Advisory advisory;

    OsvAdvisory(OsvRecord document, Advisory advisory) {
        this.document = document;
        this.advisory = advisory;
    }

    public Advisory advisory() {
        return advisory;
    }

    /** Its document without what no dependency is matched by. */
    public String text() {
        return OsvDocuments.write(document);
    }

    /** For each package that it concerns now, the document as far as it speaks of that; none when it was withdrawn. */
    public Map<PackageKey, String> byPackage() {
        if (advisory.withdrawn()) {
            return Map.of();
        }
        Map<PackageKey, List<OsvRecord.AffectedPackage>> parts = document.affected().stream()
                .filter(a -> OsvDocuments.key(a).isPresent())
                .collect(Collectors.groupingBy(
                        a -> OsvDocuments.key(a).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        Map<PackageKey, String> texts = new LinkedHashMap<>();
        parts.forEach((key, part) -> texts.put(key, OsvDocuments.write(document.withAffected(part))));
        return texts;
    }
}
