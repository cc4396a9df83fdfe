package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Bucket;
import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.anomaly.Timeline;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The memory of a scope as it is stored.
 *
 * @param past buckets while nothing is unusual, or those before the surge
 * @param surge buckets of the surge that goes on; empty when there is none
 */
record SurgeMemory(List<Stretch> past, List<Stretch> surge) {

    /**
     * A bucket.
     *
     * @param start milliseconds since 1970
     * @param costs amount and currency by kind, for example {@code 0.25 USD}
     */
    record Stretch(long start, Map<UsageKind, String> costs) {

        static Stretch of(Bucket bucket) {
            Map<UsageKind, String> costs = new TreeMap<>();
            bucket.costs().forEach((kind, cost) -> costs.put(kind, cost.toString()));
            return new Stretch(bucket.start().toEpochMilli(), costs);
        }

        Bucket bucket() {
            Map<UsageKind, Money> amounts = new TreeMap<>();
            costs.forEach((kind, cost) -> amounts.put(kind, money(cost)));
            return new Bucket(Instant.ofEpochMilli(start), amounts);
        }

        private static Money money(String cost) {
            int space = cost.indexOf(' ');
            return new Money(new BigDecimal(cost.substring(0, space)), Currency.getInstance(cost.substring(space + 1)));
        }
    }

    static SurgeMemory of(SurgeState state) {
        return switch (state) {
            case SurgeState.Calm calm -> new SurgeMemory(stretches(calm.seen()), List.of());
            case SurgeState.Surging surging -> new SurgeMemory(stretches(surging.past()), stretches(surging.since()));
        };
    }

    SurgeState state() {
        return surge.isEmpty()
                ? new SurgeState.Calm(timeline(past))
                : new SurgeState.Surging(timeline(past), timeline(surge));
    }

    private static List<Stretch> stretches(Timeline timeline) {
        return timeline.buckets().stream().map(Stretch::of).toList();
    }

    private static Timeline timeline(List<Stretch> stretches) {
        return new Timeline(stretches.stream().map(Stretch::bucket).toList());
    }
}
