package dev.weir.finops.storage;

import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.budget.BudgetStatus;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.budget.Budgets;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.scope.CostScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Budgets, each call in a transaction of its own. */
@ApplicationScoped
class JdbcBudgets implements Budgets {

    private final Transactions transactions;
    private final BudgetWatch watch;

    @Inject
    JdbcBudgets(Transactions transactions, BudgetWatch watch) {
        this.transactions = transactions;
        this.watch = watch;
    }

    @Override
    public SetBudget set(Budget budget) {
        return ask(books -> books.set(budget));
    }

    @Override
    public boolean remove(CostScope scope) {
        return ask(books -> books.remove(scope));
    }

    @Override
    public List<SetBudget> all() {
        return ask(BudgetBooks::all);
    }

    @Override
    public Optional<SetBudget> of(CostScope scope) {
        return ask(books -> books.budgets(List.of(scope)).stream().findFirst());
    }

    @Override
    public Optional<BudgetStatus> status(SetBudget budget, Instant now) {
        return ask(books -> watch.status(budget, books, now));
    }

    private <T> T ask(Function<BudgetBooks, T> question) {
        return transactions.run(connection -> {
            JdbcBudgetBooks books = new JdbcBudgetBooks(new Sql(connection), () -> {});
            T answer = question.apply(books);
            books.write();
            return answer;
        });
    }
}
