package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.FactId;
import java.time.Instant;

/**
 * A retraining that was requested and not answered.
 *
 * @param deadline when it counts as given up
 */
public record InFlight(FactId request, Instant deadline) {}
