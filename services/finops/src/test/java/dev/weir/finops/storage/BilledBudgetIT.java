package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.scope.ScopeKind;
import dev.weir.testkit.Database;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Budgets of those whose costs come in bills. */
class BilledBudgetIT {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    private static final Database SERVER = Database.shared();

    @Test
    void whatWasBilledCountsInTheBudgetOfItsScopeAndPeriod() {
        LedgerDatabase database = LedgerDatabase.migrated(SERVER, "billed");
        JdbcBudgets budgets = new JdbcBudgets(database.transactions(), new BudgetWatch());
        SetBudget flights = budgets.set(budget(new CostScope(ScopeKind.MODEL, "flights")));
        SetBudget churn = budgets.set(budget(new CostScope(ScopeKind.MODEL, "churn")));
        SetBudget total = budgets.set(budget(CostScope.TOTAL));

        BookedBill.of(database, "flights", "2026-02-28T23:00Z", "2026-03-01T00:00Z", "2026-03-19T05:00Z");
        database.transactions().run(connection -> {
            JdbcBudgetBooks books = new JdbcBudgetBooks(new Sql(connection), () -> {});
            new BudgetWatch().recount(books, NOW);
            books.write();
            return true;
        });

        assertThat(spent(budgets, flights)).isEqualByComparingTo("2");
        assertThat(spent(budgets, total)).isEqualByComparingTo("2");
        assertThat(spent(budgets, churn)).isZero();
    }

    private static Budget budget(CostScope scope) {
        return new Budget(scope, Sample.dollars("10"), new Period.Month(), List.of(0.5));
    }

    private static BigDecimal spent(JdbcBudgets budgets, SetBudget set) {
        return budgets.status(set, NOW).orElseThrow().actual().amount();
    }
}
