package dev.weir.scanner.osv;

import dev.weir.scanner.core.advisory.Advisory;
import dev.weir.scanner.core.advisory.Affected;
import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.advisory.RangeEvent;
import dev.weir.scanner.core.advisory.VersionRange;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the names of the schema to advisories. */
final class OsvReading {

    private static final Map<String, RangeEvent.Kind> KINDS = Map.of(
            "introduced", RangeEvent.Kind.INTRODUCED,
            "fixed", RangeEvent.Kind.FIXED,
            "last_affected", RangeEvent.Kind.LAST_AFFECTED,
            "limit", RangeEvent.Kind.LIMIT);

    private OsvReading() {}

    static Advisory advisory(OsvRecord document) throws MalformedAdvisory {
        return new Advisory(
                id(document),
                modified(document),
                document.withdrawn() != null,
                Set.copyOf(document.aliases()),
                document.summary() == null ? "" : document.summary(),
                OsvRatings.of(document),
                document.affected().stream().flatMap(OsvReading::affected).toList());
    }

    static PackageAdvisory part(OsvRecord document) throws MalformedAdvisory {
        return new PackageAdvisory(
                id(document),
                Set.copyOf(document.aliases()),
                OsvRatings.of(document),
                document.affected().stream().flatMap(OsvReading::affected).toList());
    }

    private static String id(OsvRecord document) throws MalformedAdvisory {
        String id = document.id();
        if (id == null || id.isBlank()) {
            throw new MalformedAdvisory("it has no id");
        }
        return id;
    }

    private static Instant modified(OsvRecord document) throws MalformedAdvisory {
        String modified = document.modified();
        if (modified == null) {
            throw new MalformedAdvisory("it does not say when it was modified");
        }
        try {
            return Instant.parse(modified);
        } catch (DateTimeException e) {
            throw new MalformedAdvisory("modified is no time: " + modified, e);
        }
    }

    private static Stream<Affected> affected(OsvRecord.AffectedPackage affected) {
        return OsvDocuments.key(affected).stream().map(key -> affected(key, affected));
    }

    private static Affected affected(PackageKey key, OsvRecord.AffectedPackage affected) {
        List<VersionRange> ranges = affected.ranges().stream()
                .filter(r -> "ECOSYSTEM".equals(r.type()) || "SEMVER".equals(r.type()))
                .map(r -> new VersionRange(
                        r.events().stream().flatMap(OsvReading::events).toList()))
                .toList();
        boolean commits = affected.ranges().stream().anyMatch(r -> "GIT".equals(r.type()));
        return new Affected(key, release(affected.named()), Set.copyOf(affected.versions()), ranges, commits);
    }

    /** What stands after the colon of an ecosystem's name, unless it is the address of a repository. */
    private static String release(OsvRecord.@Nullable Package named) {
        String ecosystem = named == null || named.ecosystem() == null ? "" : named.ecosystem();
        int colon = ecosystem.indexOf(':');
        return colon < 0 || ecosystem.contains("://") ? "" : ecosystem.substring(colon + 1);
    }

    private static Stream<RangeEvent> events(Map<String, String> event) {
        return KINDS.entrySet().stream()
                .flatMap(kind -> Optional.ofNullable(event.get(kind.getKey())).stream()
                        .map(version -> new RangeEvent(kind.getValue(), version)));
    }
}
