package dev.weir.drift.core.protection;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * How much a model is asked, by partition of its clients and bucket of event time.
 *
 * @param tallies at most {@link #KEPT}, in order of time
 */
public record Traffic(List<Tally> tallies) {

    public static final Traffic NONE = new Traffic(List.of());

    private static final int KEPT = 500;
    private static final long SECONDS = BurstSettings.CUSTOMARY.bucketSeconds();

    public Traffic {
        tallies = tallies.subList(Math.max(0, tallies.size() - KEPT), tallies.size());
    }

    /** With a tally, in place of an earlier one of the same partition and bucket. */
    public Traffic with(Tally tally) {
        return new Traffic(Stream.concat(
                        tallies.stream()
                                .filter(known ->
                                        known.partition() != tally.partition() || known.bucket() != tally.bucket()),
                        Stream.of(tally))
                .sorted(Comparator.comparingLong(Tally::bucket).thenComparingInt(Tally::partition))
                .toList());
    }

    /** Which share of all requests so many were in this span; none when the span is not covered. */
    public OptionalDouble share(Span span, long requests) {
        long first = bucket(span.start());
        long last = bucket(span.end());
        if (tallies.isEmpty() || tallies.getFirst().bucket() > first) {
            return OptionalDouble.empty();
        }
        long all = tallies.stream()
                .filter(tally -> tally.bucket() >= first && tally.bucket() <= last)
                .mapToLong(Tally::asked)
                .sum();
        return OptionalDouble.of((double) requests / Math.max(all, requests));
    }

    private static long bucket(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), SECONDS);
    }

    /** Requests in one bucket by the clients of one partition. */
    public record Tally(int partition, long bucket, long asked) {}
}
