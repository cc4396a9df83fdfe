package dev.weir.finops.core.budget;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import java.math.MathContext;
import java.util.List;

/**
 * What a scope may cost in each period.
 *
 * @param amount positive; costs in other currencies do not count
 * @param thresholds shares of the amount at which it is told, ascending, each above 0 and at most 10
 */
public record Budget(CostScope scope, Money amount, Period period, List<Double> thresholds) {

    public static final List<Double> USUAL_THRESHOLDS = List.of(0.5, 0.75, 0.9, 1.0);
    private static final double HIGHEST = 10;

    public Budget {
        if (amount.amount().signum() <= 0) {
            throw new IllegalArgumentException("a budget is more than nothing, not " + amount);
        }
        thresholds = thresholds.stream().sorted().distinct().toList();
        if (thresholds.isEmpty() || thresholds.stream().anyMatch(share -> !(share > 0 && share <= HIGHEST))) {
            throw new IllegalArgumentException(
                    "thresholds are shares of a budget above 0 and at most 10: " + thresholds);
        }
    }

    /** Share of the budget that an amount is. */
    public double share(Money cost) {
        return cost.amount().divide(amount.amount(), MathContext.DECIMAL64).doubleValue();
    }
}
