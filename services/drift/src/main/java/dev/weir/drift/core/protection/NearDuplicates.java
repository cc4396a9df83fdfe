package dev.weir.drift.core.protection;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests that nearly repeat one of the latest, after Blacklight: numbers are quantised, sliding windows over the
 * quantised numbers are hashed, the smallest hashes are the fingerprint, and requests whose fingerprints share half of
 * them are near duplicates. Texts and missing values must agree.
 *
 * <p>Features are few beside the pixels of an image, so the width of a cell follows from their number: so narrow that a
 * natural request shares half a fingerprint with any remembered one in a hundredth of the cases, were the features
 * normal and independent.
 *
 * @see <a href="https://www.usenix.org/conference/usenixsecurity22/presentation/li-huiying">H. Li et al., Blacklight:
 *     Scalable Defense for Neural Networks against Query-Based Black-Box Attacks, USENIX Security 2022, section 5</a>
 */
final class NearDuplicates {

    /** Hashes in a fingerprint at most. */
    private static final int KEPT = 16;

    /** Probability that two normal values share a cell, for each spread of its width: 1 / (2 sqrt(pi)). */
    private static final double SHARED = 0.2821;

    /** Entries of the table that leads from a hash to the latest request that had it, or one like it; a power of 2. */
    private static final int HASHES = 4096;

    private static final double BY_CHANCE = 0.01;
    private static final double NARROWEST = 1e-4;
    private static final double WIDEST = 0.5;

    private final Scale scale;
    private final @Nullable Seen[] ring;
    private final long[] identities;
    private final int[] places = new int[HASHES];
    private long count;
    private int widthOf = -1;
    private double width;

    /** @param remembered distinct requests that a request is held against, at least 1 */
    NearDuplicates(Scale scale, int remembered) {
        this.scale = scale;
        this.ring = new Seen[remembered];
        this.identities = new long[remembered];
    }

    /** Judges a request, and remembers it unless it is an exact repeat. */
    Likeness add(Request request) {
        Point point = request.point();
        if (!scale.fits(point)) {
            return new Likeness.Unlike();
        }
        long identity = point.identity();
        if (repeats(identity)) {
            return new Likeness.Repeat();
        }
        Fingerprint fingerprint = fingerprint(point);
        Optional<Seen> like = nearest(fingerprint);
        remember(Seen.of(identity, fingerprint, request, count, like));
        return like.<Likeness>map(seen -> seen.likeness(request)).orElseGet(Likeness.Unlike::new);
    }

    private boolean repeats(long identity) {
        int known = (int) Math.min(count, ring.length);
        for (int i = 0; i < known; i++) {
            if (identities[i] == identity) {
                return true;
            }
        }
        return false;
    }

    /** Of those that share a hash with it at all, as far as the table of hashes knows. */
    private Optional<Seen> nearest(Fingerprint fingerprint) {
        Seen nearest = null;
        int most = (fingerprint.hashes().length + 1) / 2;
        for (long hash : fingerprint.hashes()) {
            Seen seen = ring[places[place(hash)]];
            int shared =
                    seen == null || seen == nearest ? 0 : seen.fingerprint().shared(fingerprint, most);
            if (shared >= most) {
                nearest = seen;
                most = shared + 1;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private void remember(Seen seen) {
        int place = Math.floorMod(count, ring.length);
        ring[place] = seen;
        identities[place] = seen.identity();
        for (long hash : seen.fingerprint().hashes()) {
            places[place(hash)] = place;
        }
        count++;
    }

    private static int place(long hash) {
        return (int) hash & HASHES - 1;
    }

    /** Without hashes when no number varies. */
    private Fingerprint fingerprint(Point point) {
        int[] measured = new int[point.size()];
        int numbers = 0;
        long fixed = Mixing.mix(point.shape());
        for (int i = 0; i < point.size(); i++) {
            if (scale.measures(point, i)) {
                measured[numbers++] = i;
            } else {
                fixed = Mixing.mix(fixed, Float.floatToIntBits(point.values()[i]));
            }
        }
        int length = Math.clamp(numbers / 4, Math.min(2, numbers), 20);
        int windows = numbers > length ? numbers : Math.min(numbers, 1);
        long[] cells = cells(point, measured, numbers, width(numbers, windows, length));
        long[] smallest = new long[Math.min(windows, KEPT)];
        int kept = 0;
        long sum = 0;
        for (int i = 0; i < Math.min(length, numbers); i++) {
            sum += cells[i];
        }
        for (int window = 0; window < windows; window++) {
            kept = keep(Mixing.mix(fixed + window, sum), smallest, kept);
            sum += cells[(window + length) % numbers] - cells[window];
        }
        return Fingerprint.of(smallest);
    }

    /** Keeps the smallest hashes ascending; gives how many there are now. */
    private static int keep(long hash, long[] smallest, int kept) {
        if (kept == smallest.length && hash >= smallest[kept - 1]) {
            return kept;
        }
        int place = Math.min(kept, smallest.length - 1);
        while (place > 0 && smallest[place - 1] > hash) {
            smallest[place] = smallest[place - 1];
            place--;
        }
        smallest[place] = hash;
        return Math.min(kept + 1, smallest.length);
    }

    /** Hashes of coordinates and their cells, whose sum is that of a window that slides. */
    private long[] cells(Point point, int[] measured, int numbers, double width) {
        long[] cells = new long[numbers];
        for (int i = 0; i < numbers; i++) {
            double offset = (Mixing.mix(measured[i]) >>> 11) * 0x1p-53;
            long cell = (long) Math.floor(scale.standard(point, measured[i]) / width + offset);
            cells[i] = Mixing.mix(measured[i], cell);
        }
        return cells;
    }

    /** Follows from the number of numbers, which hardly ever changes. */
    private double width(int numbers, int windows, int length) {
        if (numbers != widthOf) {
            widthOf = numbers;
            width = widthAnew(windows, length);
        }
        return width;
    }

    private double widthAnew(int windows, int length) {
        int agreeing = Math.max(1, (windows + 1) / 2 + length - 1);
        double probability = Math.pow(BY_CHANCE / (ring.length * (double) Math.max(1, windows)), 1.0 / agreeing);
        return Math.clamp(probability / SHARED, NARROWEST, WIDEST);
    }
}
