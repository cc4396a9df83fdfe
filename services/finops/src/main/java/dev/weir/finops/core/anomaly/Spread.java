package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays charges over the stretches of time that their interval covers, in proportion, so that the length of a metering
 * interval makes neither a surge nor a lull.
 *
 * @param bucket length of a stretch, whole milliseconds
 * @param most stretches that a charge is laid over at most, the newest ones
 */
record Spread(Duration bucket, int most) {

    /** Oldest first; an interval without length falls into one stretch. */
    List<Bucket> of(PricedUsage priced) {
        Interval interval = priced.usage().interval();
        Instant first = startOf(interval.start());
        if (!interval.start().isBefore(interval.end())) {
            return List.of(Bucket.of(first, priced.charges()));
        }
        Instant last = startOf(interval.end().minusNanos(1));
        Instant oldest = last.minus(bucket.multipliedBy(most - 1L));
        Bucket all = Bucket.of(first, priced.charges());
        if (first.equals(last)) {
            return List.of(all);
        }
        BigDecimal length = nanos(interval.start(), interval.end());
        List<Bucket> buckets = new ArrayList<>();
        for (Instant start = first.isBefore(oldest) ? oldest : first;
                !start.isAfter(last);
                start = start.plus(bucket)) {
            buckets.add(all.share(start, overlap(interval, start), length));
        }
        return buckets;
    }

    private BigDecimal overlap(Interval interval, Instant start) {
        Instant end = start.plus(bucket);
        return nanos(
                start.isAfter(interval.start()) ? start : interval.start(),
                end.isBefore(interval.end()) ? end : interval.end());
    }

    private Instant startOf(Instant time) {
        return Instant.ofEpochMilli(Math.floorDiv(time.toEpochMilli(), bucket.toMillis()) * bucket.toMillis());
    }

    private static BigDecimal nanos(Instant start, Instant end) {
        Duration length = Duration.between(start, end);
        return BigDecimal.valueOf(length.getSeconds(), -9).add(BigDecimal.valueOf(length.getNano()));
    }
}
