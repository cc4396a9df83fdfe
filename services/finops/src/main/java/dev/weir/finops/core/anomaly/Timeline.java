package dev.weir.finops.core.anomaly;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Buckets in order of time; stretches of which nothing is known are missing. What lies before the newest buckets is
 * looked at with every charge and seldom changes: it is remembered. One thread at a time uses a timeline.
 */
public final class Timeline {

    public static final Timeline EMPTY = new Timeline(List.of());

    private final List<Bucket> buckets;
    private final Map<Instant, Past> pasts = new HashMap<>();

    /**
     * @param buckets oldest first, one per stretch
     */
    public Timeline(List<Bucket> buckets) {
        this.buckets = List.copyOf(buckets);
        for (int i = 1; i < buckets.size(); i++) {
            if (!buckets.get(i - 1).start().isBefore(buckets.get(i).start())) {
                throw new IllegalArgumentException("buckets follow each other, but not at "
                        + buckets.get(i).start());
            }
        }
    }

    private Timeline(RecentBuckets buckets) {
        this.buckets = buckets;
    }

    /** Oldest first. */
    public List<Bucket> buckets() {
        return buckets;
    }

    int size() {
        return buckets.size();
    }

    /** Start of the newest bucket; none when nothing is known. */
    public Optional<Instant> newest() {
        return buckets.isEmpty()
                ? Optional.empty()
                : Optional.of(buckets.getLast().start());
    }

    /** Adds buckets, to those of the same stretch where there are some, and keeps so many of the newest. */
    Timeline plus(List<Bucket> more, int keep) {
        if (more.isEmpty() && size() <= keep) {
            return this;
        }
        RecentBuckets all = RecentBuckets.of(buckets).plus(more);
        Timeline next = new Timeline(all.newest(keep));
        if (all.size() == size()) {
            pasts.forEach((end, past) -> {
                if (more.stream().noneMatch(bucket -> bucket.start().isBefore(end))) {
                    next.pasts.put(end, past);
                }
            });
        }
        return next;
    }

    /** What lies before an instant. */
    Past past(Instant end) {
        return pasts.computeIfAbsent(end, instant -> new Past(buckets.subList(0, place(buckets, instant))));
    }

    Timeline before(Instant end) {
        return part(0, place(buckets, end));
    }

    Timeline from(Instant start) {
        return part(place(buckets, start), buckets.size());
    }

    private Timeline part(int first, int end) {
        return new Timeline(RecentBuckets.of(buckets.subList(first, end)));
    }

    /** Index of the first bucket that does not begin before an instant. */
    private static int place(List<Bucket> sorted, Instant start) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start().isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timeline timeline && buckets.equals(timeline.buckets);
    }

    @Override
    public int hashCode() {
        return buckets.hashCode();
    }

    @Override
    public String toString() {
        return buckets.toString();
    }
}
