package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is normal for a scope: the median of its past, and how far its buckets usually lie from it. The scale is
 * 1.4826 times the median absolute deviation, which estimates the standard deviation of normal noise and ignores up
 * to half of the buckets (Hampel, The influence curve and its role in robust estimation, JASA 69, 1974).
 */
final class Baseline {

    private static final BigDecimal TO_STANDARD_DEVIATION = new BigDecimal("1.4826");

    private final List<Bucket> history;
    private final Money zero;

    Baseline(List<Bucket> history, Money zero) {
        this.history = history;
        this.zero = zero;
    }

    Money expected() {
        return median(history.stream().map(bucket -> bucket.total(zero)).toList());
    }

    Money expected(UsageKind kind) {
        return median(history.stream().map(bucket -> bucket.cost(kind, zero)).toList());
    }

    /** Highest cost that is still normal. */
    Money upperBound(SurgeSettings settings) {
        Money expected = expected();
        Money noise = scale(expected).times(BigDecimal.valueOf(settings.deviations()));
        Money share = expected.times(BigDecimal.valueOf(settings.ratio()));
        Money least = new Money(settings.minimumExcess(), zero.currency());
        return expected.plus(noise.max(share).max(least));
    }

    private Money scale(Money median) {
        return median(history.stream()
                        .map(bucket -> bucket.total(zero).minus(median))
                        .map(deviation -> deviation.isPositive() ? deviation : zero.minus(deviation))
                        .toList())
                .times(TO_STANDARD_DEVIATION);
    }

    private static Money median(List<Money> amounts) {
        List<Money> sorted = amounts.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(BigDecimal.TWO);
    }
}
