package dev.weir.drift.core.protection;

/**
 * Which ids came, by a hash of 64 bits each: of a thousand ids that differ, two are taken for one in less than one of
 * 10<sup>13</sup> cases.
 */
final class KnownIds {

    private static final int FIRST_PLACES = 64;
    private static final long NOTHING = 0;

    /** Odd, with about as many bits that are set as not (Steele and Vigna, 2022). */
    private static final long FACTOR = 0xd1342543de82ef95L;

    private long[] places = new long[FIRST_PLACES];
    private int size;

    void add(String id) {
        if (2 * size >= places.length) {
            grow();
        }
        long hash = hash(id);
        int place = place(hash);
        if (places[place] == NOTHING) {
            places[place] = hash;
            size++;
        }
    }

    boolean contains(String id) {
        return places[place(hash(id))] != NOTHING;
    }

    /** Where a hash is, or would be. */
    private int place(long hash) {
        int place = (int) hash & places.length - 1;
        while (places[place] != NOTHING && places[place] != hash) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] before = places;
        places = new long[2 * before.length];
        for (long hash : before) {
            if (hash != NOTHING) {
                places[place(hash)] = hash;
            }
        }
    }

    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * FACTOR;
        }
        long mixed = Mixing.mix(hash);
        return mixed == NOTHING ? 1 : mixed;
    }
}
