package dev.weir.finops.storage;

import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Budgets as rows. */
final class BudgetRows {

    static final String COLUMNS = "scope, revision, amount, currency, period, starts_at, ends_at, thresholds";

    private BudgetRows() {}

    static SetBudget read(ResultSet row) throws SQLException {
        Double[] thresholds = (Double[]) row.getArray(8).getArray();
        Budget budget = new Budget(
                CostScope.parse(row.getString(1)),
                new Money(row.getBigDecimal(3), Currency.getInstance(row.getString(4))),
                period(row),
                List.copyOf(Arrays.asList(thresholds)));
        return new SetBudget(budget, row.getLong(2));
    }

    static String period(Period period) {
        return switch (period) {
            case Period.Month month -> "month";
            case Period.Quarter quarter -> "quarter";
            case Period.Custom custom -> "custom";
        };
    }

    static @Nullable Instant start(Period period) {
        return period instanceof Period.Custom(Interval interval) ? interval.start() : null;
    }

    static @Nullable Instant end(Period period) {
        return period instanceof Period.Custom(Interval interval) ? interval.end() : null;
    }

    private static Period period(ResultSet row) throws SQLException {
        String name = row.getString(5);
        return switch (name) {
            case "month" -> new Period.Month();
            case "quarter" -> new Period.Quarter();
            case "custom" ->
                new Period.Custom(new Interval(
                        row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant()));
            default -> throw new SQLException("a budget has an unknown period: " + name);
        };
    }
}
