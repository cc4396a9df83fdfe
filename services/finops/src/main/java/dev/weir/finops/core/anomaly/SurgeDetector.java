package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.PricedUsage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Watches the cost of one scope in stretches of event time, and says each surge once.
 *
 * <p>A bucket is judged with every charge, since its sum only grows: a surge is seen before its bucket is full. Usage
 * may be one bucket late; what is later still joins the past without being judged. Stretches without any usage record
 * are unknown rather than free. Buckets of a surge do not become part of what is normal, until the surge has lasted so
 * long that it must be taken for the new level. See {@link Baseline} for the bound.
 */
public final class SurgeDetector {

    /** A bucket is whole when one has begun that lies so many further: the next one may still be late. */
    private static final int WHOLE_AFTER = 2;

    private final SurgeSettings settings;
    private final Money zero;
    private final Spread spread;

    public SurgeDetector(SurgeSettings settings, Money zero) {
        this.settings = settings;
        this.zero = zero;
        this.spread = new Spread(settings.bucket(), settings.longestHistory());
    }

    /** What a scope is like after a charge, and what that says. */
    public record Step(SurgeState state, Surge surge) {}

    /**
     * Takes a charge into account. Charges may come in any order, each once.
     */
    public Step observe(SurgeState state, PricedUsage priced) {
        return observe(state, slices(priced));
    }

    /** A charge, laid over the stretches of its time. */
    public List<Bucket> slices(PricedUsage priced) {
        return spread.of(priced);
    }

    /** Takes a charge into account that was laid over stretches already. */
    public Step observe(SurgeState state, List<Bucket> slices) {
        return switch (state) {
            case SurgeState.Calm calm -> calm(calm.seen().plus(slices, kept()), slices, calm.lessons());
            case SurgeState.Surging surging ->
                surging(
                        surging.past().plus(before(slices, surging.opened()), settings.longestHistory()),
                        surging.since().plus(from(slices, surging.opened()), kept()),
                        surging.lessons());
        };
    }

    private Step calm(Timeline seen, List<Bucket> slices, Lessons lessons) {
        Instant judged = seen.newest().orElseThrow().minus(settings.bucket());
        for (Bucket slice : from(slices, judged)) {
            Past past = seen.past(slice.start());
            Bucket bucket = seen.buckets().get(past.buckets().size());
            Baseline baseline = new Baseline(past, zero, lessons);
            if (past.buckets().size() >= settings.minimumHistory() && !baseline.holds(bucket, settings)) {
                return new Step(
                        new SurgeState.Surging(seen.before(slice.start()), seen.from(slice.start()), lessons),
                        baseline.opened(bucket, settings));
            }
        }
        return new Step(new SurgeState.Calm(seen, lessons), new Surge.Quiet());
    }

    private Step surging(Timeline past, Timeline since, Lessons lessons) {
        Optional<Instant> calm = calmSince(past, since, lessons);
        if (calm.isPresent()) {
            Timeline normal = past.plus(since.from(calm.get()).buckets(), kept());
            return new Step(new SurgeState.Calm(normal, lessons), new Surge.Closed(calm.get()));
        }
        if (since.size() >= settings.longestHistory()) {
            return new Step(
                    new SurgeState.Calm(since, lessons),
                    new Surge.Closed(since.newest().orElseThrow()));
        }
        return new Step(new SurgeState.Surging(past, since, lessons), new Surge.Continuing());
    }

    private Optional<Instant> calmSince(Timeline past, Timeline since, Lessons lessons) {
        Instant whole = since.newest().orElseThrow().minus(settings.bucket().multipliedBy(WHOLE_AFTER - 1L));
        List<Bucket> known = since.before(whole).buckets();
        int first = known.size() - settings.calmBuckets();
        Baseline baseline = new Baseline(past.past(since.buckets().getFirst().start()), zero, lessons);
        return first > 0
                        && known.subList(first, known.size()).stream()
                                .allMatch(bucket -> baseline.holds(bucket, settings))
                ? Optional.of(known.get(first).start())
                : Optional.empty();
    }

    /** The past and the buckets that are still being filled. */
    private int kept() {
        return settings.longestHistory() + WHOLE_AFTER;
    }

    private static List<Bucket> before(List<Bucket> buckets, Instant end) {
        return buckets.stream().filter(bucket -> bucket.start().isBefore(end)).toList();
    }

    private static List<Bucket> from(List<Bucket> buckets, Instant start) {
        return buckets.stream()
                .filter(bucket -> !bucket.start().isBefore(start))
                .toList();
    }
}
