package dev.weir.finops.messaging;

import dev.weir.events.BudgetExceeded;
import dev.weir.events.BurnRate;
import dev.weir.finops.core.budget.Basis;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetAlert;
import dev.weir.finops.core.budget.BudgetStatus;

/** Alerts of budgets as Avro. */
final class AvroBudgets {

    private AvroBudgets() {}

    static BudgetExceeded exceeded(BudgetAlert alert) {
        BudgetStatus status = alert.status();
        Budget budget = status.set().budget();
        return BudgetExceeded.newBuilder()
                .setScope(budget.scope().toString())
                .setBudget(AvroMoney.of(budget.amount()))
                .setActual(AvroMoney.of(status.actual()))
                .setForecast(status.expected()
                        .map(expected -> AvroMoney.of(expected.cost()))
                        .orElse(null))
                .setForecastUpper(status.expected()
                        .map(expected -> AvroMoney.of(expected.upper()))
                        .orElse(null))
                .setThreshold(alert.threshold())
                .setOnForecast(alert.basis() == Basis.FORECAST)
                .setPeriodStart(status.period().start())
                .setPeriodEnd(status.period().end())
                .setDetectedAt(status.at())
                .setBurnRate(status.burnRate())
                .setBurnRates(status.recent().stream().map(AvroBudgets::rate).toList())
                .setExhaustedAt(status.exhaustedAt().orElse(null))
                .setRevision(status.set().revision())
                .setWithin(alert.isWithin())
                .build();
    }

    private static BurnRate rate(BudgetStatus.BurnRate rate) {
        return BurnRate.newBuilder()
                .setWindowSeconds(rate.window().toSeconds())
                .setRate(rate.rate())
                .build();
    }
}
