package dev.weir.finops.core.estimate;

import java.util.List;

/**
 * What a version will cost.
 *
 * @param targets cheapest first
 * @param basis {@code rate-card}, or {@code measured} when earlier versions told the price of a request
 */
public record Estimate(List<TargetEstimate> targets, String basis, String rateCard) {

    public Estimate {
        targets = List.copyOf(targets);
    }
}
