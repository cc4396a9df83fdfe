package dev.weir.scanner.core.advisory;

import dev.weir.scanner.core.advisory.order.VersionOrder;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an advisory says of one package.
 *
 * @param key the package
 * @param release of the distribution that it speaks of; empty when of all
 * @param versions affected ones, listed
 * @param ranges affected ones, by the ecosystem's order
 * @param commits whether it also has ranges of commits, which say nothing about versions
 */
public record Affected(
        PackageKey key, String release, Set<String> versions, List<VersionRange> ranges, boolean commits) {

    public Affected {
        versions = Collections.unmodifiableSet(new TreeSet<>(versions));
        ranges = List.copyOf(ranges);
    }

    /**
     * Whether it concerns a dependency. One without a version is concerned, and so is one whose version nobody can
     * place: what is not known to be harmless is not passed.
     */
    boolean concerns(PackageUse use) {
        return use.key().equals(key)
                && isOfRelease(use.release())
                && use.version().map(this::covers).orElse(true);
    }

    private boolean isOfRelease(Optional<String> used) {
        return release.isEmpty()
                || used.isEmpty()
                || release.equals(used.get())
                || release.equals("v" + used.get())
                || ("v" + used.get()).startsWith(release + ".");
    }

    /** Whether it covers a version: listed, or in a range. What says neither covers all. */
    boolean covers(String version) {
        if (versions.contains(version)) {
            return true;
        }
        if (ranges.isEmpty()) {
            return versions.isEmpty() ? !commits : isListedOtherwise(version);
        }
        return ranges.stream().anyMatch(range -> contains(range, version));
    }

    private boolean contains(VersionRange range, String version) {
        try {
            return range.contains(version, key.ecosystem().order());
        } catch (IllegalArgumentException unplaceable) {
            return true;
        }
    }

    /** A version is listed when the same version is, written otherwise. */
    private boolean isListedOtherwise(String version) {
        VersionOrder order = key.ecosystem().order();
        return versions.stream().anyMatch(listed -> {
            try {
                return order.compare(listed, version) == 0;
            } catch (IllegalArgumentException unplaceable) {
                return false;
            }
        });
    }

    /** The lowest version above one that fixes it, as far as the ranges say. */
    Optional<String> fixFor(String version) {
        VersionOrder order = key.ecosystem().order();
        try {
            return fixes().filter(fix -> order.compare(fix, version) > 0).min(order::compare);
        } catch (IllegalArgumentException unplaceable) {
            return Optional.empty();
        }
    }

    private Stream<String> fixes() {
        return ranges.stream()
                .flatMap(r -> r.events().stream())
                .filter(e -> e.kind() == RangeEvent.Kind.FIXED)
                .map(RangeEvent::version);
    }
}
