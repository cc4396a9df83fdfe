package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Watches the cost of one scope in stretches of event time. The stretch that is being filled is judged with every
 * charge, since its sum only grows: a surge is seen before its bucket is full. Buckets of a surge do not become part
 * of what is normal, until the surge has lasted so long that it must be taken for the new level. Usage that belongs to a closed bucket is charged elsewhere but not judged here; stretches
 * without any usage record are unknown rather than free.
 */
public final class SurgeDetector {

    private final SurgeSettings settings;
    private final Money zero;

    public SurgeDetector(SurgeSettings settings, Money zero) {
        this.settings = settings;
        this.zero = zero;
    }

    /** What a scope is like after a charge, and what that says. */
    public record Step(SurgeState state, Surge surge) {}

    public Step observe(SurgeState state, PricedUsage priced) {
        Instant start = bucketStart(priced.usage().interval().start());
        Bucket current = state.current().orElseGet(() -> new Bucket(start, Map.of()));
        if (start.isBefore(current.start())) {
            return new Step(state, new Surge.Quiet());
        }
        boolean closes = start.isAfter(current.start());
        Baseline before = new Baseline(state.history(), zero);
        boolean accepted = closes
                && state.since().map(this::newLevel).filter(start::isAfter).isPresent();
        boolean ended = accepted || closes && state.since().isPresent() && normal(current, before);
        List<Bucket> history = accepted ? List.of(current) : closes ? close(state, current, ended) : state.history();
        Bucket filled = (closes ? new Bucket(start, Map.of()) : current).plus(priced.charges());
        Optional<Instant> since = ended ? Optional.empty() : state.since();
        Baseline baseline = new Baseline(history, zero);
        if (since.isEmpty() && history.size() >= settings.minimumHistory() && !normal(filled, baseline)) {
            return new Step(new SurgeState(history, Optional.of(filled), Optional.of(start)), began(filled, baseline));
        }
        return new Step(
                new SurgeState(history, Optional.of(filled), since), ended ? new Surge.Ended() : new Surge.Quiet());
    }

    private List<Bucket> close(SurgeState state, Bucket current, boolean ended) {
        if (state.since().isPresent() && !ended) {
            return state.history();
        }
        List<Bucket> history = new ArrayList<>(state.history());
        history.add(current);
        return history.subList(Math.max(0, history.size() - settings.longestHistory()), history.size());
    }

    private Instant newLevel(Instant since) {
        return since.plus(settings.bucket().multipliedBy(settings.longestHistory()));
    }

    private boolean normal(Bucket bucket, Baseline baseline) {
        return bucket.total(zero).compareTo(baseline.upperBound(settings)) <= 0;
    }

    private Surge began(Bucket bucket, Baseline baseline) {
        List<Driver> drivers = Arrays.stream(UsageKind.values())
                .map(kind -> new Driver(kind, bucket.cost(kind, zero), baseline.expected(kind)))
                .filter(driver -> driver.excess().isPositive())
                .sorted(Comparator.comparing(Driver::excess).reversed())
                .toList();
        return new Surge.Began(
                new Interval(bucket.start(), bucket.start().plus(settings.bucket())),
                bucket.total(zero),
                baseline.expected(),
                baseline.upperBound(settings),
                drivers);
    }

    private Instant bucketStart(Instant time) {
        Duration bucket = settings.bucket();
        long number = Math.floorDiv(time.toEpochMilli(), bucket.toMillis());
        return Instant.ofEpochMilli(number * bucket.toMillis());
    }
}
