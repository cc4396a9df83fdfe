package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.PackageUse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a version needs, from all that declare it. */
public final class Dependencies {

    private static final int MOST_CHARACTERS = 500_000;

    private Dependencies() {}

    /**
     * Package URLs, each once, the announced ones first. A declaration that leaves the version open is left out where
     * another names a version of the same package, and what only builds or tests is left out. All together have at
     * most half a million characters, so that they fit into one message.
     *
     * @param announced package URLs of the event, kept as they are
     */
    public static List<String> purls(Collection<String> announced, Collection<Dependency> declared) {
        List<Dependency> needed = declared.stream()
                .filter(d -> d.scope() != Dependency.Scope.DEVELOPMENT)
                .toList();
        Set<PackageKey> pinned = Stream.concat(
                        needed.stream().filter(d -> !d.version().isEmpty()).map(Dependency::key),
                        announced.stream()
                                .flatMap(p -> PackageUrls.parse(p).stream())
                                .map(PackageUse::key))
                .collect(Collectors.toSet());
        Set<String> purls = new LinkedHashSet<>(announced);
        int room = MOST_CHARACTERS;
        for (String purl : sorted(needed, pinned)) {
            room -= purl.length();
            if (room >= 0) {
                purls.add(purl);
            }
        }
        return List.copyOf(purls);
    }

    private static List<String> sorted(List<Dependency> needed, Set<PackageKey> pinned) {
        return needed.stream()
                .filter(d -> !d.version().isEmpty() || !pinned.contains(d.key()))
                .map(Dependency::purl)
                .distinct()
                .sorted()
                .toList();
    }
}
