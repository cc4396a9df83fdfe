package dev.weir.deployer.core;

import org.jspecify.annotations.Nullable;

/**
 * What a version would cost on one target.
 *
 * @param monthly expected cost of 730 hours of serving
 * @param monthlyHigh upper end of its interval; null when there was none
 * @param tooSmall whether the version does not fit the target's memory
 */
public record TargetEstimate(
        TargetName target, Money monthly, @Nullable Money monthlyHigh, boolean tooSmall) {

    /** An estimate without an interval, on a target that is large enough. */
    public TargetEstimate(TargetName target, Money monthly) {
        this(target, monthly, null, false);
    }

    /** The cost that a budget is held against. */
    public Money monthly(CostBound bound) {
        return switch (bound) {
            case EXPECTED -> monthly;
            case HIGH -> monthlyHigh == null ? monthly : monthlyHigh;
        };
    }
}
