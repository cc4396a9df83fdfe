package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.Lessons;
import dev.weir.finops.core.anomaly.Recurring;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.anomaly.Timeline;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a scope as it was stored as JSON.
 *
 * @param past buckets while nothing is unusual, or those before the surge
 * @param surge buckets of the surge that goes on; empty when there is none
 * @param tolerance of its lessons; 0 as it was written before there were any
 * @param recurring of its lessons; null as it was written before there were any
 */
record SurgeMemory(
        List<Stretch> past,
        List<Stretch> surge,
        double tolerance,
        @Nullable List<Again> recurring) {

    /**
     * A bucket.
     *
     * @param start milliseconds since 1970
     * @param costs amount and currency by kind, for example {@code 0.25 USD}
     */
    record Stretch(long start, Map<UsageKind, String> costs) {

        Bucket bucket() {
            Map<UsageKind, Money> amounts = new TreeMap<>();
            costs.forEach((kind, cost) -> amounts.put(kind, MoneyText.read(cost)));
            return new Bucket(Instant.ofEpochMilli(start), amounts);
        }
    }

    /** @param upTo amount and currency */
    record Again(long from, long seconds, String upTo) {

        Recurring recurring() {
            return new Recurring(from, seconds, MoneyText.read(upTo));
        }
    }

    SurgeState state() {
        Lessons lessons = new Lessons(
                Math.max(1, tolerance),
                recurring == null
                        ? List.of()
                        : recurring.stream().map(Again::recurring).toList());
        return surge.isEmpty()
                ? new SurgeState.Calm(timeline(past), lessons)
                : new SurgeState.Surging(timeline(past), timeline(surge), lessons);
    }

    private static Timeline timeline(List<Stretch> stretches) {
        return new Timeline(stretches.stream().map(Stretch::bucket).toList());
    }
}
