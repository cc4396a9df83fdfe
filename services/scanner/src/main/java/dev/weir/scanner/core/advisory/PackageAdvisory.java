package dev.weir.scanner.core.advisory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an advisory says of one package: the least that is needed to match a dependency.
 *
 * @param id of the advisory
 * @param aliases other identifiers of the same vulnerability
 * @param rating how bad it is
 * @param affected all of the same package
 */
public record PackageAdvisory(String id, Set<String> aliases, Rating rating, List<Affected> affected) {

    public PackageAdvisory {
        aliases = Set.copyOf(aliases);
        affected = List.copyOf(affected);
    }

    /** The vulnerability of a dependency, where the advisory concerns it. */
    public Optional<Vulnerability> match(PackageUse use) {
        return affected.stream()
                .filter(a -> a.concerns(use))
                .findFirst()
                .map(a -> new Vulnerability(
                        id,
                        aliases,
                        use.purl(),
                        rating,
                        use.version().flatMap(a::fixFor).orElse("")));
    }

    /**
     * Whether it may concern a version of the package, of whatever release of a distribution.
     *
     * @param version empty when none is known
     */
    public boolean mayConcern(String version) {
        return version.isEmpty() || affected.stream().anyMatch(a -> a.covers(version));
    }
}
