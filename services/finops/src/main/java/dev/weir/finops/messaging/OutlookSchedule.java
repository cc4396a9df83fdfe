package dev.weir.finops.messaging;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.ForecastDesk;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Forecasts when a step has settled, and looks at budgets that time or a forecast may have brought to a threshold. */
@ApplicationScoped
class OutlookSchedule {

    private static final UUID NAME_SPACE = UUID.fromString("6f1d1b2e-6a0f-5c0a-9a55-0d3c1f5be102");

    private final ForecastDesk desk;
    private final Ledger ledger;
    private final EventFactory events;
    private final BudgetFacts budgets;
    private final CostMeters meters;
    private final Clock clock;

    @Inject
    OutlookSchedule(
            ForecastDesk desk,
            Ledger ledger,
            EventFactory events,
            BudgetFacts budgets,
            CostMeters meters,
            Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.budgets = budgets;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "{weir.finops.forecasts.check-every:30s}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        Instant now = clock.instant();
        for (Grain grain : Grain.values()) {
            meters.said(ledger.uncaused(accounts -> forecasts(desk.run(grain, accounts.forecasts(), now), now)));
        }
        meters.said(ledger.uncaused(accounts -> budgets.looked(accounts.budgets(), now)));
    }

    @Scheduled(
            every = "{weir.finops.budgets.recount-every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void recount() {
        Instant now = clock.instant();
        meters.said(ledger.uncaused(accounts -> budgets.recounted(accounts.budgets(), now)));
    }

    private List<Event<? extends SpecificRecord>> forecasts(List<CostForecast> forecasts, Instant now) {
        List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
        for (CostForecast forecast : forecasts) {
            facts.add(events.root(
                    EventId.named(NAME_SPACE, forecast.id()),
                    Topics.COST_FORECAST,
                    forecast.scope().toString(),
                    AvroForecasts.forecast(forecast, now)));
        }
        return facts;
    }
}
