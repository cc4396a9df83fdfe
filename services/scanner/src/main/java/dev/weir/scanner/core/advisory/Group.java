package dev.weir.scanner.core.advisory;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Advisories that are the same vulnerability.
 *
 * @param names every identifier of it
 * @param rating the worst that any of them gives
 */
record Group(Set<String> names, Rating rating) {

    static Group of(Vulnerability vulnerability) {
        Set<String> names = new HashSet<>(vulnerability.aliases());
        names.add(vulnerability.advisory());
        return new Group(names, vulnerability.rating());
    }

    boolean meets(Group other) {
        return !Collections.disjoint(names, other.names);
    }

    Group and(Group other) {
        Set<String> all = new HashSet<>(names);
        all.addAll(other.names);
        return new Group(all, rating.or(other.rating));
    }
}
