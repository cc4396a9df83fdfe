package dev.weir.drift.core.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A threat to a model that was said.
 *
 * @param client empty when it is not one client's doing
 * @param at when the request was asked that raised the alarm
 * @param share of the traffic, between 0 and 1; none when not known
 */
public record SaidThreat(
        Threat threat, String client, Instant at, @Nullable Double share) {}
