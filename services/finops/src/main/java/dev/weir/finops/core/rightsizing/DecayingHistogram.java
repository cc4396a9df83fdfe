package dev.weir.finops.core.rightsizing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A histogram whose buckets grow by 5 % and in which the past weighs half as much after each day, as the Kubernetes
 * Vertical Pod Autoscaler keeps them.
 *
 * @param first width of the first bucket, positive
 * @param reference instant at which a sample weighs what it is given
 * @param weights by bucket, in weights of the reference
 */
public record DecayingHistogram(double first, Instant reference, Map<Integer, Double> weights) {

    private static final double GROWTH = 0.05;
    private static final Duration HALF_LIFE = Duration.ofHours(24);
    private static final Duration LONG = HALF_LIFE.multipliedBy(100);
    private static final double NOTHING = 1e-12;

    public DecayingHistogram {
        if (!(first > 0)) {
            throw new IllegalArgumentException("the first bucket has a width: " + first);
        }
        weights = Map.copyOf(weights);
    }

    static DecayingHistogram empty(double first, Instant reference) {
        return new DecayingHistogram(first, reference, Map.of());
    }

    /**
     * With one more sample, or with one taken away where the weight is negative.
     *
     * @param value not negative
     */
    DecayingHistogram plus(double value, double weight, Instant at) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample is a number and not negative: " + value);
        }
        Instant base = Duration.between(reference, at).compareTo(LONG) > 0 ? at : reference;
        double shift = growth(reference, base);
        SortedMap<Integer, Double> next = new TreeMap<>();
        weights.forEach((bucket, before) -> next.put(bucket, before / shift));
        next.merge(bucket(value), weight * growth(base, at), Double::sum);
        next.values().removeIf(each -> each <= NOTHING);
        return new DecayingHistogram(first, base, next);
    }

    /** The upper end of the bucket below which a share of the weight lies; 0 while there is none. */
    double percentile(double share) {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double below = 0;
        for (Map.Entry<Integer, Double> bucket : new TreeMap<>(weights).entrySet()) {
            below += bucket.getValue();
            if (below >= share * all) {
                return start(bucket.getKey() + 1);
            }
        }
        return 0;
    }

    /** The mean of the samples; 0 while there is none. */
    double mean() {
        return shares().entrySet().stream()
                .mapToDouble(share -> share.getKey() * share.getValue())
                .sum();
    }

    /** Which share of the weight samples have, each taken for the middle of its bucket, in order. */
    SortedMap<Double, Double> shares() {
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        SortedMap<Double, Double> shares = new TreeMap<>();
        weights.forEach((bucket, weight) -> shares.put((start(bucket) + start(bucket + 1)) / 2, weight / all));
        return shares;
    }

    private static double growth(Instant from, Instant to) {
        return Math.pow(2, (double) Duration.between(from, to).toMillis() / HALF_LIFE.toMillis());
    }

    private int bucket(double value) {
        return (int) Math.floor(Math.log(value / first * GROWTH + 1) / Math.log(1 + GROWTH) + NOTHING);
    }

    private double start(int bucket) {
        return first * (Math.pow(1 + GROWTH, bucket) - 1) / GROWTH;
    }
}
