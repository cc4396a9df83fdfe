package dev.weir.drift.core.errors;

import dev.weir.drift.core.window.Span;

/**
 * Neighbouring values of the stream, summed up.
 *
 * @param size number of values, a power of two
 * @param total their sum
 * @param variance their sum of squared deviations from their mean
 * @param span of their event times
 */
public record Bucket(long size, double total, double variance, Span span) {

    public Bucket {
        if (size < 1 || Double.isNaN(total) || !(variance >= 0)) {
            throw new IllegalArgumentException("a bucket sums up at least one number");
        }
    }

    double mean() {
        return total / size;
    }

    /** Both together; the variance by the parallel formula of Chan, Golub and LeVeque (1979). */
    Bucket plus(Bucket other) {
        double apart = mean() - other.mean();
        double between = apart * apart * size * other.size / (size + other.size);
        return new Bucket(
                size + other.size, total + other.total, variance + other.variance + between, span.plus(other.span));
    }
}
