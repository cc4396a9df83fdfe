package dev.weir.registry.core.passport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long a wait may last.
 *
 * @param usual for facts without a deadline of their own
 * @param byFact by topic of the fact that is waited for
 */
public record Deadlines(Duration usual, Map<String, Duration> byFact) {

    public Deadlines {
        byFact = Map.copyOf(byFact);
    }

    /** The shortest of all. */
    public Duration shortest() {
        return byFact.values().stream().reduce(usual, (left, right) -> left.compareTo(right) < 0 ? left : right);
    }

    /** When a wait is too long. */
    public Instant of(Wait wait) {
        return wait.since().plus(byFact.getOrDefault(wait.fact(), usual));
    }
}
