package dev.weir.drift.core.protection;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much a model is asked, by partition of its clients and bucket of event time.
 *
 * @param tallies in order of time, and of partitions
 */
public record Traffic(List<Tally> tallies) {

    public static final Traffic NONE = new Traffic(List.of());

    private static final int KEPT = 500;
    private static final long SECONDS = BurstSettings.CUSTOMARY.bucketSeconds();
    private static final Comparator<Tally> ORDER =
            Comparator.comparingLong(Tally::bucket).thenComparingInt(Tally::partition);

    public Traffic {
        tallies = List.copyOf(tallies);
    }

    /** With a tally, in place of an earlier one of the same partition and bucket. */
    public Traffic with(Tally tally) {
        List<Tally> more = new ArrayList<>(tallies.size() + 1);
        more.addAll(tallies);
        int place = more.size();
        while (place > 0 && ORDER.compare(more.get(place - 1), tally) >= 0) {
            place--;
        }
        if (place < more.size() && ORDER.compare(more.get(place), tally) == 0) {
            more.set(place, tally);
        } else {
            more.add(place, tally);
        }
        return new Traffic(more);
    }

    /** Whether there are more tallies than are kept. */
    boolean overflows() {
        return tallies.size() > KEPT;
    }

    /** The tallies of the first bucket. */
    List<Tally> oldest() {
        long bucket = tallies.getFirst().bucket();
        return tallies.stream().takeWhile(tally -> tally.bucket() == bucket).toList();
    }

    /** Without the tallies of the first bucket. */
    Traffic newer() {
        return new Traffic(tallies.subList(oldest().size(), tallies.size()));
    }

    /**
     * Which share of all requests so many were in this span; none when nothing of it is covered. Where only its later part
     * is, they count as if they were spread evenly over the span.
     */
    public OptionalDouble share(Span span, long requests) {
        long first = bucket(span.start());
        long last = bucket(span.end());
        if (tallies.isEmpty()) {
            return OptionalDouble.empty();
        }
        long earliest = tallies.getFirst().bucket();
        long covered = earliest <= first ? first : tallies.size() < KEPT ? earliest : earliest + 1;
        if (covered > last) {
            return OptionalDouble.empty();
        }
        long all = tallies.stream()
                .filter(tally -> tally.bucket() >= covered && tally.bucket() <= last)
                .mapToLong(Tally::asked)
                .sum();
        double theirs = (double) requests * (last - covered + 1) / (last - first + 1);
        return OptionalDouble.of(theirs / Math.max(all, theirs));
    }

    /** When a bucket begins. */
    static Instant start(long bucket) {
        return Instant.ofEpochSecond(bucket * SECONDS);
    }

    static long bucket(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /**
     * Requests in one bucket by the clients of one partition.
     *
     * @param shed of those, for which the server had no room
     * @param latency sum of their latencies in microseconds
     * @param newcomers those of clients that hardly asked before
     * @param reach of the inputs that were heard
     */
    public record Tally(
            int partition, long bucket, long asked, long shed, long latency, Newcomers newcomers, Reach reach) {}
}
