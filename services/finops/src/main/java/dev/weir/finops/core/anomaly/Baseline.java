package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What is normal for a scope: at most {@code median + max(deviations · scale, ratio · median, minimum excess)}. The
 * scale is 1.4826 times the median absolute deviation, which estimates the standard deviation of normal noise and
 * ignores up to half of the buckets (Hampel, The influence curve and its role in robust estimation, JASA 69, 1974).
 */
final class Baseline {

    private static final BigDecimal TO_STANDARD_DEVIATION = new BigDecimal("1.4826");

    /** What floating point and rounding to Money's decimal places may be off together. */
    private static final double RELATIVE_ERROR = 1e-9;

    private static final double ABSOLUTE_ERROR = 1e-9;

    private final Past past;
    private final List<Bucket> history;
    private final Money zero;
    private final Lessons lessons;

    Baseline(Past past, Money zero, Lessons lessons) {
        this.past = past;
        this.history = past.buckets();
        this.zero = zero;
        this.lessons = lessons;
    }

    /** Whether a bucket is normal. */
    boolean holds(Bucket bucket, SurgeSettings settings) {
        Money total = bucket.total(zero);
        return clearlyHolds(total.amount().doubleValue(), settings)
                || total.compareTo(upperBound(bucket.start(), settings)) <= 0;
    }

    /** Whether a total is below the bound by more than any error of floating point; lessons only raise the bound. */
    private boolean clearlyHolds(double total, SurgeSettings settings) {
        double normal = Math.max(
                past.typical() * settings.ratio(), settings.minimumExcess().doubleValue());
        return isClearlyBelow(total, past.typical() + normal)
                || isClearlyBelow(
                        total,
                        past.typical()
                                + past.deviation() * TO_STANDARD_DEVIATION.doubleValue() * settings.deviations());
    }

    private static boolean isClearlyBelow(double total, double bound) {
        return total < bound * (1 - RELATIVE_ERROR) - ABSOLUTE_ERROR;
    }

    /** A surge that begins with a bucket. */
    Surge.Opened opened(Bucket bucket, SurgeSettings settings) {
        return new Surge.Opened(
                new Interval(bucket.start(), bucket.start().plus(settings.bucket())),
                bucket.total(zero),
                expected(),
                lowerBound(settings),
                upperBound(bucket.start(), settings),
                0,
                drivers(bucket));
    }

    /** A bucket that is unusual in the eyes of another, with what that one takes for usual. */
    Surge.Opened unusual(
            Bucket bucket, Duration stretch, Money lowerBound, Money expected, Money upperBound, double score) {
        return new Surge.Opened(
                new Interval(bucket.start(), bucket.start().plus(stretch)),
                bucket.total(zero),
                expected,
                lowerBound,
                upperBound,
                score,
                drivers(bucket));
    }

    private List<Driver> drivers(Bucket bucket) {
        return Arrays.stream(UsageKind.values())
                .map(kind -> new Driver(kind, bucket.cost(kind, zero), expected(kind)))
                .filter(driver -> driver.excess().isPositive())
                .sorted(Comparator.comparing(Driver::excess).reversed())
                .toList();
    }

    private Money expected() {
        return median(history.stream().map(bucket -> bucket.total(zero)).toList());
    }

    private Money expected(UsageKind kind) {
        return median(history.stream().map(bucket -> bucket.cost(kind, zero)).toList());
    }

    private Money upperBound(Instant stretch, SurgeSettings settings) {
        Money expected = expected();
        return lessons.upperBound(stretch, expected, expected.plus(normal(expected, settings)));
    }

    private Money lowerBound(SurgeSettings settings) {
        Money expected = expected();
        return expected.minus(normal(expected, settings)).max(zero);
    }

    /** How far a normal cost may be from what is expected. */
    private Money normal(Money expected, SurgeSettings settings) {
        Money noise = scale(expected).times(BigDecimal.valueOf(settings.deviations()));
        Money share = expected.times(BigDecimal.valueOf(settings.ratio()));
        Money least = new Money(settings.minimumExcess(), zero.currency());
        return noise.max(share).max(least);
    }

    private Money scale(Money median) {
        return median(history.stream()
                        .map(bucket -> bucket.total(zero).minus(median))
                        .map(deviation -> deviation.isPositive() ? deviation : zero.minus(deviation))
                        .toList())
                .times(TO_STANDARD_DEVIATION);
    }

    private Money median(List<Money> amounts) {
        if (amounts.isEmpty()) {
            return zero;
        }
        List<Money> sorted = amounts.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(BigDecimal.TWO);
    }
}
