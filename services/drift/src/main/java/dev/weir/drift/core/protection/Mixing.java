package dev.weir.drift.core.protection;

/**
 * Mixes bits, so that hashes of like values are not alike.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">G. L. Steele, D. Lea and C. H. Flood, Fast splittable
 *     pseudorandom number generators, OOPSLA 2014</a>
 */
final class Mixing {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Mixing() {}

    static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long mix(long hash, long value) {
        return mix(hash * 31 + value);
    }
}
