package dev.weir.finops.storage;

import dev.weir.finops.core.budget.Budgets;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.forecast.Accuracy;
import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.finops.core.rightsizing.Standing;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.scope.ScopeKind;
import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is known beside costs: anomalies that were noted, budgets, forecasts and recommendations. */
@ApplicationScoped
class JdbcOutlook implements Outlook {

    private static final int MOST = 50;

    private final Transactions transactions;
    private final Budgets budgets;
    private final Accuracy.Records forecasts;

    @Inject
    JdbcOutlook(Transactions transactions, Budgets budgets, Accuracy.Records forecasts) {
        this.transactions = transactions;
        this.budgets = budgets;
        this.forecasts = forecasts;
    }

    @Override
    public List<Anomaly> anomalies(Scope scope, YearMonth month) {
        return transactions.run(connection -> new Sql(connection)
                .query(
                        """
                        select scope, starts_at, closed_at, actual, expected, deployment from anomaly
                        where starts_at >= ?::date and starts_at < ?::date and (? = 'all' or scope = ?)
                        order by starts_at desc limit ?""",
                        row -> new Anomaly(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                                row.getBigDecimal(4),
                                row.getBigDecimal(5),
                                row.getString(6)),
                        month.atDay(1).toString(),
                        month.plusMonths(1).atDay(1).toString(),
                        scope.label(),
                        scope.label(),
                        MOST));
    }

    @Override
    public Optional<Budget> budget(Scope scope, YearMonth month) {
        return budgetScope(scope)
                .flatMap(budgets::of)
                .map(SetBudget::budget)
                .filter(budget -> budget.period() instanceof Period.Month)
                .map(budget -> new Budget(scope.label(), budget.amount().amount()));
    }

    @Override
    public List<Expected> forecast(Scope scope, YearMonth month) {
        return budgetScope(scope)
                .flatMap(of -> forecasts.latest(of.toString(), Grain.DAY))
                .map(forecast -> forecast.points().stream()
                        .map(JdbcOutlook::expected)
                        .filter(day -> YearMonth.from(day.day()).equals(month))
                        .toList())
                .orElse(List.of());
    }

    @Override
    public List<Standing> recommendations(Set<String> deployments) {
        return transactions.run(connection -> new Recommendations(new Sql(connection)).standing(deployments));
    }

    private static Expected expected(CostForecast.Point point) {
        return new Expected(
                point.start().atOffset(ZoneOffset.UTC).toLocalDate(),
                BigDecimal.valueOf(point.expected()),
                BigDecimal.valueOf(point.lower()),
                BigDecimal.valueOf(point.upper()));
    }

    /** Budgets and forecasts are of the total, models, projects, owners and environments. */
    private static Optional<CostScope> budgetScope(Scope scope) {
        if (scope.dimension().isEmpty()) {
            return Optional.of(CostScope.TOTAL);
        }
        return Arrays.stream(ScopeKind.values())
                .filter(kind -> kind != ScopeKind.TOTAL && !scope.value().isBlank())
                .filter(kind -> scope.dimension()
                        .map(of -> of.label().equals(kind.name().toLowerCase(Locale.ROOT)))
                        .orElse(false))
                .findFirst()
                .map(kind -> new CostScope(kind, scope.value()));
    }
}
