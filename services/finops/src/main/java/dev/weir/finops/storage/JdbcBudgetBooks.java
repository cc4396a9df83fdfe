package dev.weir.finops.storage;

import dev.weir.finops.core.budget.Basis;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.budget.BudgetStatus;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.budget.Spending;
import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.finops.core.forecast.Projection;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Budgets in PostgreSQL, in one transaction, in which no forecast is made between two questions. */
final class JdbcBudgetBooks implements BudgetBooks {

    private final Sql sql;
    private final Runnable write;
    private final BudgetPeriods periods;
    private final Map<CostScope, List<SetBudget>> announced = new HashMap<>();
    private final Map<Rest, Optional<BudgetStatus.Expectation>> expected = new HashMap<>();

    /**
     * @param write brings what was booked in this transaction to the tables
     */
    JdbcBudgetBooks(Sql sql, Runnable write) {
        this.sql = sql;
        this.write = write;
        this.periods = new BudgetPeriods(sql);
    }

    /** What is asked of the forecast of a scope. */
    private record Rest(CostScope scope, Instant from, Instant to, Currency currency) {}

    /** Looks up and locks together what will be asked for; what this transaction changes is looked up again. */
    void announce(Collection<Usage> usages) {
        Set<CostScope> scopes = usages.stream()
                .map(Usage::allocation)
                .distinct()
                .flatMap(to -> CostScope.of(to).stream())
                .collect(Collectors.toSet());
        scopes.forEach(scope -> announced.put(scope, List.of()));
        List<SetBudget> budgets = ask(scopes);
        budgets.forEach(set -> announced.put(set.budget().scope(), List.of(set)));
        Set<Instant> starts =
                usages.stream().map(usage -> usage.interval().start()).collect(Collectors.toSet());
        periods.lock(budgets.stream()
                .flatMap(set -> starts.stream()
                        .flatMap(start -> set.budget().period().containing(start).stream())
                        .distinct()
                        .map(period -> key(set, period)))
                .toList());
    }

    private void forget() {
        announced.clear();
        periods.forget();
    }

    @Override
    public List<SetBudget> budgets(Collection<CostScope> scopes) {
        return announced.keySet().containsAll(scopes)
                ? scopes.stream()
                        .flatMap(scope -> announced.getOrDefault(scope, List.of()).stream())
                        .toList()
                : ask(scopes);
    }

    private List<SetBudget> ask(Collection<CostScope> scopes) {
        return sql.query(
                "select " + BudgetRows.COLUMNS + " from budget where scope = any (?) order by scope",
                BudgetRows::read,
                (Object) scopes.stream().map(CostScope::toString).toArray(String[]::new));
    }

    @Override
    public List<SetBudget> all() {
        return sql.query("select " + BudgetRows.COLUMNS + " from budget order by scope", BudgetRows::read);
    }

    /** Bookings that do not see the budget yet have ended before its first sum is taken. */
    @Override
    public SetBudget set(Budget budget) {
        forget();
        sql.update("lock table hourly_cost in share mode");
        boolean succeeds = wasTold(budget.scope());
        remove(budget.scope());
        return sql.query(
                        "insert into budget (" + BudgetRows.COLUMNS + ", succeeds_told)"
                                + " values (?, nextval('budget_revision'), ?, ?, ?, ?, ?, ?, ?) returning "
                                + BudgetRows.COLUMNS,
                        BudgetRows::read,
                        budget.scope().toString(),
                        budget.amount().amount(),
                        budget.amount().currency().getCurrencyCode(),
                        BudgetRows.period(budget.period()),
                        BudgetRows.start(budget.period()),
                        BudgetRows.end(budget.period()),
                        budget.thresholds().toArray(Double[]::new),
                        succeeds)
                .getFirst();
    }

    /** Whether something was told of the budget of a scope, or of those before it and nothing since. */
    private boolean wasTold(CostScope scope) {
        return sql.query(
                        "select exists (select from budget left join budget_period using (scope) where scope = ?"
                                + " and (succeeds_told or told_on_actual > 0 or told_on_forecast > 0))",
                        row -> row.getBoolean(1),
                        scope.toString())
                .getFirst();
    }

    @Override
    public List<SetBudget> succeeding() {
        return sql.query(
                "select " + BudgetRows.COLUMNS + " from budget where succeeds_told order by scope", BudgetRows::read);
    }

    @Override
    public void answered(SetBudget set) {
        sql.update(
                "update budget set succeeds_told = false where scope = ? and revision = ?",
                set.budget().scope().toString(),
                set.revision());
    }

    @Override
    public boolean remove(CostScope scope) {
        forget();
        return sql.update("delete from budget where scope = ?", scope.toString()) == 1;
    }

    @Override
    public Spending spend(SetBudget set, Interval period, Money cost) {
        return periods.spend(key(set, period), cost, () -> spent(set.budget().scope(), period, cost));
    }

    /**
     * Whoever books locks the row before its costs can be seen, so that the sum holds exactly what was added to the
     * row.
     */
    @Override
    public void recount(SetBudget set, Interval period) {
        Money zero = Money.zero(set.budget().amount().currency());
        periods.recount(key(set, period), () -> spent(set.budget().scope(), period, zero));
    }

    @Override
    public Money spent(CostScope scope, Interval interval, Money zero) {
        write.run();
        BigDecimal amount = new SpentCosts(sql).of(scope, interval, zero.currency());
        return new Money(amount, zero.currency());
    }

    @Override
    public Optional<BudgetStatus.Expectation> remaining(CostScope scope, Instant from, Instant to, Money zero) {
        return expected.computeIfAbsent(
                new Rest(scope, from, to, zero.currency()), rest -> expectation(scope, from, to, zero));
    }

    private Optional<BudgetStatus.Expectation> expectation(CostScope scope, Instant from, Instant to, Money zero) {
        ForecastRows forecasts = new ForecastRows(sql);
        return Stream.of(Grain.DAY, Grain.HOUR)
                .flatMap(grain -> forecasts.latest(scope.toString(), grain, zero.currency()).stream())
                .findFirst()
                .map(forecast -> expectation(forecast, from, to));
    }

    private static BudgetStatus.Expectation expectation(CostForecast forecast, Instant from, Instant to) {
        Projection rest = Projection.of(forecast.points(), forecast.grain(), from, to);
        return new BudgetStatus.Expectation(
                new Money(BigDecimal.valueOf(rest.expected()), forecast.currency()),
                new Money(BigDecimal.valueOf(rest.upper()), forecast.currency()));
    }

    @Override
    public void told(SetBudget set, Interval period, Basis basis, double threshold) {
        periods.told(key(set, period), basis, threshold);
    }

    /** Writes what is still kept in memory. */
    void write() {
        periods.write();
    }

    private static BudgetPeriods.Key key(SetBudget set, Interval period) {
        return new BudgetPeriods.Key(set.budget().scope().toString(), period.start());
    }
}
