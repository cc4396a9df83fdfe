package dev.weir.drift.core.profile;

import java.util.Map;

/**
 * What windows of a model version are compared with.
 *
 * @param id digest of its bins and counts, so that another reference has another one; empty when there is none
 * @param all of the traffic
 * @param segments profiles of parts of the traffic over the same bins, by feature=value
 */
public record Reference(ReferenceKind kind, String id, ReferenceProfile all, Map<String, ReferenceProfile> segments) {

    public Reference {
        segments = Map.copyOf(segments);
    }

    public static Reference none() {
        return new Reference(ReferenceKind.NONE, "", ReferenceProfile.unknown(), Map.of());
    }

    /** A reference of all of the traffic alone. */
    public static Reference of(ReferenceKind kind, ReferenceProfile all) {
        return new Reference(kind, ProfileDigest.of(all), all, Map.of());
    }
}
