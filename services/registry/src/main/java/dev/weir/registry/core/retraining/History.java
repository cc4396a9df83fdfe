package dev.weir.registry.core.retraining;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided for a model before.
 *
 * @param lastRequested when a retraining was last requested
 * @param inFlight the latest request that nobody answered
 */
public record History(Optional<Instant> lastRequested, Optional<InFlight> inFlight) {

    public static History none() {
        return new History(Optional.empty(), Optional.empty());
    }
}
