package dev.weir.drift.core.protection;

import java.util.Arrays;

/**
 * Finds requests that nearly repeat one of the latest: requests whose fingerprints share half of their hashes are near
 * duplicates ({@link Fingerprints}). What is remembered of a request lies at its place in several arrays.
 */
final class NearDuplicates {

    private static final int HASH_BITS = 12;

    /** Entries of the table that leads from a hash to the latest request that had it, or one like it. */
    private static final int HASHES = 1 << HASH_BITS;

    private static final int PLACE = 0xff;
    private static final int ENTRY = 0xffff;
    private static final int FIRST_PLACES = 16;
    private static final int NONE = -1;

    private final Fingerprints fingerprints;
    private final int most;

    /** Of each entry the place of a request, and more bits of the hash. */
    private final short[] table = new short[HASHES];

    private long[] identities;
    private int[] hashes;
    private byte[] sizes;
    private long[] groups;
    private double[] best;
    private String[] answers;
    private long count;

    /** @param remembered distinct requests that a request is held against, from 1 to 256 */
    NearDuplicates(Scale scale, int remembered) {
        int places = Math.min(remembered, FIRST_PLACES);
        this.fingerprints = new Fingerprints(scale, remembered);
        this.most = remembered;
        this.identities = new long[places];
        this.hashes = new int[places * Fingerprints.KEPT];
        this.sizes = new byte[places];
        this.groups = new long[places];
        this.best = new double[places];
        this.answers = new String[places];
    }

    /**
     * Judges a request, and remembers it unless it is an exact repeat.
     *
     * @param identity of its point
     * @param layout of its point
     */
    Likeness add(Request request, long identity, Layout layout) {
        if (repeats(identity)) {
            return new Likeness.Repeat();
        }
        int[] fingerprint = fingerprints.of(request.point(), layout);
        int like = nearest(fingerprint);
        double score = score(request);
        Likeness likeness = like == NONE
                ? new Likeness.Unlike()
                : new Likeness.Near(groups[like], !answers[like].equals(request.answer()), score > best[like]);
        long group = like == NONE ? count : groups[like];
        double height = like == NONE ? score : Math.max(score, best[like]);
        int place = remember(identity, fingerprint);
        groups[place] = group;
        best[place] = height;
        answers[place] = request.answer();
        return likeness;
    }

    private int known() {
        return (int) Math.min(count, most);
    }

    /** All are looked at side by side: the highest bit of a difference or its negation is set unless it is 0. */
    private boolean repeats(long identity) {
        long differ = -1;
        int known = known();
        for (int i = 0; i < known; i++) {
            long difference = identities[i] ^ identity;
            differ &= difference | -difference;
        }
        return differ >= 0;
    }

    /** Of those that share a hash with it at all, as far as the table of hashes knows. */
    private int nearest(int[] fingerprint) {
        int nearest = NONE;
        int least = (fingerprint.length + 1) / 2;
        int known = known();
        for (int hash : fingerprint) {
            int entry = table[hash & HASHES - 1] & ENTRY;
            int place = entry & PLACE;
            if (entry == entry(hash, place) && place < known && place != nearest) {
                int shared = shared(fingerprint, place);
                if (shared >= least) {
                    nearest = place;
                    least = shared + 1;
                }
            }
        }
        return nearest;
    }

    private int shared(int[] fingerprint, int place) {
        int from = place * Fingerprints.KEPT;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < fingerprint.length && j < sizes[place]) {
            int order = Integer.compare(fingerprint[i], hashes[from + j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    private int remember(long identity, int[] fingerprint) {
        int place = (int) (count % most);
        if (place == identities.length) {
            grow(Math.min(most, 2 * place));
        }
        identities[place] = identity;
        sizes[place] = (byte) fingerprint.length;
        System.arraycopy(fingerprint, 0, hashes, place * Fingerprints.KEPT, sizes[place]);
        for (int hash : fingerprint) {
            table[hash & HASHES - 1] = (short) entry(hash, place);
        }
        count++;
        return place;
    }

    private void grow(int places) {
        identities = Arrays.copyOf(identities, places);
        hashes = Arrays.copyOf(hashes, places * Fingerprints.KEPT);
        sizes = Arrays.copyOf(sizes, places);
        groups = Arrays.copyOf(groups, places);
        best = Arrays.copyOf(best, places);
        answers = Arrays.copyOf(answers, places);
    }

    private static int entry(int hash, int place) {
        return hash >>> HASH_BITS << Byte.SIZE & ENTRY | place;
    }

    private static double score(Request request) {
        Double score = request.score();
        return score == null ? Double.NEGATIVE_INFINITY : score;
    }
}
