package dev.weir.finops.core.estimate;

import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;

/**
 * What serving a model has cost so far.
 *
 * @param total all charges of its deployments
 * @param requests how many requests they answered
 */
public record MeasuredCost(Money total, BigDecimal requests) {}
