package dev.weir.deployer.messaging;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.Money;
import dev.weir.events.BudgetExceeded;
import dev.weir.mesh.Event;
import dev.weir.mesh.PermanentFailure;
import java.math.BigDecimal;

/** Reads {@code budget.exceeded}. */
final class BudgetReader {

    static final String TOPIC = "budget.exceeded";

    private BudgetReader() {}

    /**
     * How a budget stands.
     *
     * @throws IllegalArgumentException when the event means nothing
     */
    static HeardBudget read(Event<BudgetExceeded> event) {
        BudgetExceeded data = event.data();
        if (!event.key().equals(data.getScope())) {
            throw new PermanentFailure("the record's key is not the scope that it speaks of");
        }
        return new HeardBudget(
                event.envelope(),
                new BudgetUse(
                        new CostScope(data.getScope()),
                        money(data.getBudget()),
                        money(data.getActual()),
                        data.getForecast().map(BudgetReader::money),
                        data.getPeriodStart(),
                        data.getPeriodEnd(),
                        data.getRevision(),
                        data.getDetectedAt()));
    }

    /** Credits may exceed what was spent; then nothing was. */
    private static Money money(dev.weir.events.Money money) {
        return new Money(new BigDecimal(money.getAmount()).max(BigDecimal.ZERO), money.getCurrency());
    }
}
