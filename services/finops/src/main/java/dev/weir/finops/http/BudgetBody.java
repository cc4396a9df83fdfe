package dev.weir.finops.http;

import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A budget as JSON.
 *
 * @param amount decimal
 * @param currency ISO 4217
 * @param period {@code month}, {@code quarter} or {@code custom}; month when missing
 * @param start of a custom period
 * @param end of a custom period
 * @param thresholds shares of the amount; 0.5, 0.75, 0.9 and 1 when missing
 */
public record BudgetBody(
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable String period,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable List<Double> thresholds) {

    /**
     * The budget that is meant.
     *
     * @throws IllegalArgumentException when it makes no sense, with the reason
     */
    Budget budget(CostScope scope) {
        if (amount == null || currency == null) {
            throw new IllegalArgumentException("a budget has an amount and a currency");
        }
        return new Budget(
                scope,
                new Money(amount, Currency.getInstance(currency)),
                meant(),
                thresholds == null ? Budget.USUAL_THRESHOLDS : thresholds);
    }

    private Period meant() {
        return switch (period == null ? "month" : period) {
            case "month" -> new Period.Month();
            case "quarter" -> new Period.Quarter();
            case "custom" -> {
                if (start == null || end == null) {
                    throw new IllegalArgumentException("a custom period has a start and an end");
                }
                yield new Period.Custom(new Interval(start, end));
            }
            default -> throw new IllegalArgumentException("a period is month, quarter or custom, not " + period);
        };
    }
}
