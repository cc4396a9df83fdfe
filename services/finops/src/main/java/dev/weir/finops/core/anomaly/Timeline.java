package dev.weir.finops.core.anomaly;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Buckets in order of time; stretches of which nothing is known are missing.
 *
 * @param buckets oldest first, one per stretch
 */
public record Timeline(List<Bucket> buckets) {

    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        buckets = List.copyOf(buckets);
        for (int i = 1; i < buckets.size(); i++) {
            if (!buckets.get(i - 1).start().isBefore(buckets.get(i).start())) {
                throw new IllegalArgumentException("buckets follow each other, but not at "
                        + buckets.get(i).start());
            }
        }
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
        TreeMap<Instant, Bucket> merged = new TreeMap<>();
        buckets.forEach(bucket -> merged.put(bucket.start(), bucket));
        more.forEach(bucket -> merged.merge(bucket.start(), bucket, Bucket::plus));
        List<Bucket> all = List.copyOf(merged.values());
        return new Timeline(all.subList(Math.max(0, all.size() - keep), all.size()));
    }

    Timeline before(Instant end) {
        return where(bucket -> bucket.start().isBefore(end));
    }

    Timeline from(Instant start) {
        return where(bucket -> !bucket.start().isBefore(start));
    }

    private Timeline where(Predicate<Bucket> wanted) {
        return new Timeline(buckets.stream().filter(wanted).toList());
    }
}
