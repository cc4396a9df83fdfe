package dev.weir.drift.core.serving;

import java.time.Instant;

/**
 * From when on a version serves at a place.
 *
 * @param place environment and cluster
 * @param version empty when nothing serves there from then on
 * @param commit of the desired state
 * @param at when a cluster said so, or when it was taken back
 */
public record Mark(String place, String version, String commit, Instant at) {

    /** Whether nothing serves from then on. */
    public boolean ends() {
        return version.isEmpty();
    }

    /** Whether another tells of the same version by the same commit at the same place. */
    boolean isSameAs(Mark other) {
        return place.equals(other.place) && version.equals(other.version) && commit.equals(other.commit);
    }

    /** As a person reads it. */
    public String words() {
        return "version " + version + " came to " + place + " at " + at
                + (commit.isEmpty() ? "" : " with commit " + commit.substring(0, Math.min(commit.length(), 12)));
    }
}
