package dev.weir.scanner.core.advisory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A vulnerability as it was published, OSV schema 1.7.5.
 *
 * @param id its identifier in the database that publishes it
 * @param modified when it last changed
 * @param withdrawn whether it was taken back
 * @param aliases other identifiers of the same vulnerability
 * @param summary what it is, in a line; may be empty
 * @param rating how bad it is
 * @param affected the packages it concerns, of ecosystems that are known here
 */
public record Advisory(
        String id,
        Instant modified,
        boolean withdrawn,
        Set<String> aliases,
        String summary,
        Rating rating,
        List<Affected> affected) {

    /** Identifiers of the database of malicious packages begin so (OSV schema, section "id"). */
    private static final String MALICIOUS = "MAL-";

    public Advisory {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an advisory has an id");
        }
        aliases = Collections.unmodifiableSet(new TreeSet<>(aliases));
        affected = List.copyOf(affected);
    }

    /** Whether the package itself was made to do harm, rather than having a weakness. */
    public static boolean isOfMalware(String id) {
        return id.startsWith(MALICIOUS);
    }

    /** What it says of each package now; nothing when it was withdrawn. */
    public Map<PackageKey, PackageAdvisory> byPackage() {
        if (withdrawn) {
            return Map.of();
        }
        return affected.stream().collect(Collectors.groupingBy(Affected::key)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new PackageAdvisory(id, aliases, rating, e.getValue())));
    }
}
