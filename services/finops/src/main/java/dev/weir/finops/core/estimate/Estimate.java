package dev.weir.finops.core.estimate;

import java.util.List;

/**
 * What a version will cost.
 *
 * @param targets those that it fits first, of these the cheapest first
 * @param basis {@code rate-card}, or {@code measured} when earlier versions told the price of a request
 * @param coverage share of versions whose cost the intervals shall hold
 */
public record Estimate(List<TargetEstimate> targets, String basis, String rateCard, double coverage) {

    public Estimate {
        targets = List.copyOf(targets);
    }
}
