package dev.weir.finops.core.budget;

import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Budgets in memory. */
final class MemoryBudgetBooks implements BudgetBooks {

    Optional<BudgetStatus.Expectation> remaining = Optional.empty();
    private long revision;
    private final List<SetBudget> budgets = new ArrayList<>();
    private final List<SetBudget> succeeding = new ArrayList<>();
    private final Map<String, Spending> spendings = new HashMap<>();

    @Override
    public List<SetBudget> budgets(Collection<CostScope> scopes) {
        return budgets.stream()
                .filter(set -> scopes.contains(set.budget().scope()))
                .toList();
    }

    @Override
    public List<SetBudget> all() {
        return List.copyOf(budgets);
    }

    @Override
    public SetBudget set(Budget budget) {
        SetBudget set = new SetBudget(budget, ++revision);
        String periods = budget.scope() + "@";
        boolean wasTold = spendings.entrySet().stream()
                .anyMatch(spent ->
                        spent.getKey().startsWith(periods) && !spent.getValue().isUntold());
        boolean succeeds = succeeding.removeIf(former -> isOf(former, budget.scope())) || wasTold;
        if (succeeds) {
            succeeding.add(set);
        }
        spendings.replaceAll(
                (period, spent) -> period.startsWith(periods) ? new Spending(spent.actual(), 0, 0) : spent);
        budgets.removeIf(former -> isOf(former, budget.scope()));
        budgets.add(set);
        return set;
    }

    @Override
    public List<SetBudget> succeeding() {
        return List.copyOf(succeeding);
    }

    @Override
    public void answered(SetBudget set) {
        succeeding.remove(set);
    }

    private static boolean isOf(SetBudget set, CostScope scope) {
        return set.budget().scope().equals(scope);
    }

    @Override
    public boolean remove(CostScope scope) {
        return budgets.removeIf(set -> set.budget().scope().equals(scope));
    }

    @Override
    public Spending spend(SetBudget set, Interval period, Money cost) {
        return spendings.merge(
                key(set, period),
                new Spending(cost, 0, 0),
                (before, now) ->
                        new Spending(before.actual().plus(cost), before.toldOnActual(), before.toldOnForecast()));
    }

    @Override
    public void recount(SetBudget set, Interval period) {}

    @Override
    public Money spent(CostScope scope, Interval interval, Money zero) {
        return zero;
    }

    @Override
    public Optional<BudgetStatus.Expectation> remaining(CostScope scope, Instant from, Instant to, Money zero) {
        return remaining;
    }

    @Override
    public void told(SetBudget set, Interval period, Basis basis, double threshold) {
        spendings.computeIfPresent(key(set, period), (key, before) -> switch (basis) {
            case ACTUAL -> new Spending(before.actual(), threshold, before.toldOnForecast());
            case FORECAST -> new Spending(before.actual(), before.toldOnActual(), threshold);
        });
    }

    private static String key(SetBudget set, Interval period) {
        return set.budget().scope() + "@" + period.start();
    }
}
