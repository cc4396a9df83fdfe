package dev.weir.drift.core.verdict;

/**
 * How often a feature must differ before it counts: a single odd window does not page. If windows were independent, a
 * feature that differs falsely with probability a would do so in k of n with about (n choose k) a^k.
 *
 * @param required windows, the current one included
 * @param among the last so many windows, at least {@code required}
 */
public record Persistence(int required, int among) {

    public Persistence {
        if (required < 1 || among < required) {
            throw new IllegalArgumentException(
                    "at least 1 of at least as many windows, not " + required + " of " + among);
        }
    }
}
