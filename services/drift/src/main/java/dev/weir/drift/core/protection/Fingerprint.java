package dev.weir.drift.core.protection;

/**
 * The smallest hashes of a request.
 *
 * @param hashes ascending
 * @param bits one of 64 is set for each hash, and several hashes may set the same
 */
record Fingerprint(long[] hashes, long bits) {

    static Fingerprint of(long[] ascending) {
        long bits = 0;
        for (long hash : ascending) {
            bits |= 1L << hash;
        }
        return new Fingerprint(ascending, bits);
    }

    /** How many hashes both have, or less than that where it is less than {@code least}. */
    int shared(Fingerprint other, int least) {
        int bound = hashes.length - Long.bitCount(bits & ~other.bits);
        return bound < least ? 0 : shared(hashes, other.hashes);
    }

    private static int shared(long[] mine, long[] others) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < mine.length && j < others.length) {
            int order = Long.compare(mine[i], others[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
