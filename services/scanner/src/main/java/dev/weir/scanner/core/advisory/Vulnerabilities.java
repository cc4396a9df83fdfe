package dev.weir.scanner.core.advisory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The known vulnerabilities of a model version, in an order that depends on nothing else.
 *
 * @param all one for each advisory and dependency
 */
public record Vulnerabilities(List<Vulnerability> all) {

    private static final Comparator<Vulnerability> WORST_FIRST = Comparator.comparing(Vulnerability::rating)
            .reversed()
            .thenComparing(Vulnerability::advisory)
            .thenComparing(Vulnerability::purl);

    /** Nothing known. */
    public static final Vulnerabilities NONE = new Vulnerabilities(List.of());

    public Vulnerabilities {
        all = all.stream().distinct().sorted(WORST_FIRST).toList();
    }

    /** All that the advisories say of the dependencies. */
    public static Vulnerabilities of(Collection<String> purls, AdvisorySource advisories) {
        return new Vulnerabilities(purls.stream()
                .flatMap(purl -> PackageUrls.parse(purl).stream())
                .flatMap(use -> advisories.about(use.key()).stream().flatMap(a -> a.match(use).stream()))
                .toList());
    }

    /** The same, after an advisory says something else, or nothing, of one dependency. */
    public Vulnerabilities with(String advisory, String purl, Optional<Vulnerability> now) {
        Predicate<Vulnerability> other =
                v -> !(v.advisory().equals(advisory) && v.purl().equals(purl));
        return new Vulnerabilities(
                Stream.concat(all.stream().filter(other), now.stream()).toList());
    }

    /** Whether one of the dependencies was made to do harm. */
    public boolean hasMalware() {
        return all.stream().anyMatch(v -> Advisory.isOfMalware(v.advisory()));
    }

    /**
     * Each vulnerability once, whatever it is called: databases publish the same one under ids of their own, and name
     * each other's as aliases. Each is as bad as the worst that is said of it.
     */
    public List<Rating> distinct() {
        List<Group> groups = new ArrayList<>();
        for (Vulnerability vulnerability : all) {
            Group merged = Group.of(vulnerability);
            for (Group group : List.copyOf(groups)) {
                if (group.meets(merged)) {
                    groups.remove(group);
                    merged = merged.and(group);
                }
            }
            groups.add(merged);
        }
        return groups.stream()
                .map(Group::rating)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
