package dev.weir.drift.core.protection;

import dev.weir.drift.core.inbox.IdSet;

/**
 * Which ids came, by a hash of 64 bits each: of a thousand ids that differ, two are taken for one in less than one of
 * 10<sup>13</sup> cases.
 */
final class KnownIds {

    /** Odd, with about as many bits that are set as not (Steele and Vigna, 2022). */
    private static final long FACTOR = 0xd1342543de82ef95L;

    private final IdSet hashes = new IdSet();

    void add(String id) {
        hashes.add(hash(id));
    }

    boolean contains(String id) {
        return hashes.contains(hash(id));
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FACTOR;
        }
        return Mixing.mix(hash);
    }
}
