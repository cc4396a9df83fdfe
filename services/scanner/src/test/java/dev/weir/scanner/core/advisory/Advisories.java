package dev.weir.scanner.core.advisory;

import dev.weir.scanner.core.advisory.RangeEvent.Kind;
import java.util.List;
import java.util.Set;

/** Advisories for tests. */
public final class Advisories {

    private Advisories() {}

    static RangeEvent introduced(String version) {
        return new RangeEvent(Kind.INTRODUCED, version);
    }

    static RangeEvent fixed(String version) {
        return new RangeEvent(Kind.FIXED, version);
    }

    static RangeEvent lastAffected(String version) {
        return new RangeEvent(Kind.LAST_AFFECTED, version);
    }

    static RangeEvent limit(String version) {
        return new RangeEvent(Kind.LIMIT, version);
    }

    static Affected ranged(String purl, RangeEvent... events) {
        return new Affected(key(purl), "", Set.of(), List.of(new VersionRange(List.of(events))), false);
    }

    static Affected listed(String purl, String... versions) {
        return new Affected(key(purl), "", Set.of(versions), List.of(), false);
    }

    static PackageKey key(String purl) {
        return PackageUrls.parse(purl).orElseThrow().key();
    }

    static boolean concerns(Affected affected, String purl) {
        return affected.concerns(PackageUrls.parse(purl).orElseThrow());
    }

    /** An advisory of a severity about every version of a package. */
    public static PackageAdvisory about(String id, String purl, Rating rating, String... aliases) {
        return new PackageAdvisory(id, Set.of(aliases), rating, List.of(ranged(purl, introduced("0"))));
    }
}
