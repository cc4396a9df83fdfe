package dev.weir.finops.core.anomaly;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/**
 * Buckets in order of time, of which charges change the newest ones again and again: those before them are shared with
 * the lists that this one was made of, so that a charge copies some few. It never changes.
 */
final class RecentBuckets extends AbstractList<Bucket> implements RandomAccess {

    /** So many newest buckets are copied by a charge, at most. */
    private static final int YOUNG = 8;

    /** What usage that is not late may still change. */
    private static final int CHANGING = 3;

    private final Bucket[] old;
    private final int first;
    private final Bucket[] young;

    private RecentBuckets(Bucket[] old, int first, Bucket[] young) {
        this.old = old;
        this.first = first;
        this.young = young;
    }

    static RecentBuckets of(List<Bucket> buckets) {
        if (buckets instanceof RecentBuckets recent) {
            return recent;
        }
        return split(buckets.toArray(Bucket[]::new));
    }

    private static RecentBuckets split(Bucket[] all) {
        int end = Math.max(0, all.length - CHANGING);
        return new RecentBuckets(Arrays.copyOf(all, end), 0, Arrays.copyOfRange(all, end, all.length));
    }

    @Override
    public Bucket get(int index) {
        int place = first + index;
        return place < old.length ? old[place] : young[place - old.length];
    }

    @Override
    public int size() {
        return old.length - first + young.length;
    }

    /** With more buckets, added to those of the same stretch where there are some. */
    RecentBuckets plus(List<Bucket> more) {
        boolean late = young.length == 0
                || more.stream().anyMatch(bucket -> bucket.start().isBefore(young[0].start()));
        List<Bucket> changed = new ArrayList<>(late ? this : Arrays.asList(young));
        for (Bucket bucket : more) {
            int place = place(changed, bucket);
            if (place < changed.size() && changed.get(place).start().equals(bucket.start())) {
                changed.set(place, changed.get(place).plus(bucket));
            } else {
                changed.add(place, bucket);
            }
        }
        Bucket[] next = changed.toArray(Bucket[]::new);
        if (late) {
            return split(next);
        }
        RecentBuckets all = new RecentBuckets(old, first, next);
        return next.length > YOUNG ? split(all.toArray(Bucket[]::new)) : all;
    }

    /** The newest ones, so many at most. */
    RecentBuckets newest(int keep) {
        int tooMany = size() - keep;
        if (tooMany <= 0) {
            return this;
        }
        int begin = first + tooMany;
        return begin < old.length
                ? new RecentBuckets(old, begin, young)
                : split(Arrays.copyOfRange(young, begin - old.length, young.length));
    }

    private static int place(List<Bucket> sorted, Bucket bucket) {
        int place = sorted.size();
        while (place > 0 && !sorted.get(place - 1).start().isBefore(bucket.start())) {
            place--;
        }
        return place;
    }
}
