package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Fact;
import java.time.Instant;

/**
 * Something that has to happen next.
 *
 * @param fact topic of the event that is waited for
 * @param on who says it
 * @param cause the fact that began the wait
 */
public record Wait(String fact, String on, Fact cause) {

    public Instant since() {
        return cause.time();
    }
}
