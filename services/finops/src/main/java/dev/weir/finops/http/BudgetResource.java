package dev.weir.finops.http;

import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.Budgets;
import dev.weir.finops.core.budget.SetBudget;
import dev.weir.finops.core.scope.CostScope;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.List;

/** What scopes may cost. */
@Path("/budgets")
@Blocking
public class BudgetResource {

    private final Budgets budgets;
    private final Clock clock;

    @Inject
    BudgetResource(Budgets budgets, Clock clock) {
        this.budgets = budgets;
        this.clock = clock;
    }

    /** All budgets by scope. */
    @GET
    public List<BudgetView> all() {
        return budgets.all().stream().map(this::view).toList();
    }

    /** The budget of a scope, for example {@code model:flights} or {@code total}. */
    @GET
    @Path("{scope}")
    public BudgetView one(@PathParam("scope") String scope) {
        return budgets.of(scope(scope)).map(this::view).orElseThrow(() -> Problems.missing(scope + " has no budget"));
    }

    /** Keeps a budget in place of the one that the scope has; thresholds are told anew. */
    @PUT
    @Path("{scope}")
    public BudgetView set(@PathParam("scope") String scope, BudgetBody body) {
        Budget budget = Problems.understood(() -> body.budget(CostScope.parse(scope)));
        return view(budgets.set(budget));
    }

    /** Forgets the budget of a scope. */
    @DELETE
    @Path("{scope}")
    public void remove(@PathParam("scope") String scope) {
        if (!budgets.remove(scope(scope))) {
            throw Problems.missing(scope + " has no budget");
        }
    }

    private BudgetView view(SetBudget set) {
        return BudgetView.of(set, budgets.status(set, clock.instant()));
    }

    private static CostScope scope(String text) {
        return Problems.understood(() -> CostScope.parse(text));
    }
}
