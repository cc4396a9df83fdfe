package dev.weir.finops.core.forecast;

import dev.weir.finops.core.scope.CostScope;
import java.time.Instant;
import java.util.Currency;

/**
 * What a scope cost, step by step.
 *
 * @param start start of the first step
 * @param costs one a step, none missing
 */
public record CostHistory(CostScope scope, Currency currency, Instant start, double[] costs) {}
