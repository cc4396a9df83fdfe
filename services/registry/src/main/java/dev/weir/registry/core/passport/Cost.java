package dev.weir.registry.core.passport;

import dev.weir.registry.core.fact.Money;
import java.time.Instant;

/**
 * What a version has cost so far.
 *
 * @param records how many priced usage records make up the total
 * @param until end of the latest
 */
public record Cost(Money total, long records, Instant until) {}
