package dev.weir.finops.messaging;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.allocation.ShareDesk;
import dev.weir.finops.core.allocation.SharedCost;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Says shares of idle and shared cost, under ids that name the share and how often something was said of it. */
@ApplicationScoped
class AllocationSchedule {

    private static final UUID NAME_SPACE = UUID.fromString("6f1d1b2e-6a0f-5c0a-9a55-0d3c1f5be104");

    private final ShareDesk desk;
    private final Ledger ledger;
    private final EventFactory events;
    private final CostMeters meters;
    private final Clock clock;

    @Inject
    AllocationSchedule(ShareDesk desk, Ledger ledger, EventFactory events, CostMeters meters, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "{weir.finops.allocation.check-every:1h}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        Instant now = clock.instant();
        for (LocalDate day : desk.settled(now)) {
            meters.said(ledger.uncaused(accounts -> {
                List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
                desk.run(day, accounts.shares(), now).forEach(share -> facts.add(fact(share)));
                return facts;
            }));
        }
    }

    private Event<? extends SpecificRecord> fact(SharedCost share) {
        return events.root(
                EventId.named(NAME_SPACE, share.entry().usageId()),
                Topics.COST_RECORDED,
                share.entry().resource(),
                AvroEntries.recorded(share));
    }
}
