package dev.weir.finops.messaging;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.rightsizing.Advice;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
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

/** Says what deployments should keep, whenever that has changed. */
@ApplicationScoped
class RightsizingSchedule {

    private static final UUID NAME_SPACE = UUID.fromString("6f1d1b2e-6a0f-5c0a-9a55-0d3c1f5be103");

    private final RightsizingDesk desk;
    private final Ledger ledger;
    private final EventFactory events;
    private final CostMeters meters;
    private final Clock clock;

    @Inject
    RightsizingSchedule(RightsizingDesk desk, Ledger ledger, EventFactory events, CostMeters meters, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    @Scheduled(
            every = "{weir.finops.rightsizing.check-every:10m}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        Instant now = clock.instant();
        meters.said(ledger.uncaused(accounts -> {
            List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
            desk.recommend(accounts.demand(), now).forEach(advice -> facts.add(fact(advice, now)));
            return facts;
        }));
    }

    private Event<? extends SpecificRecord> fact(Advice advice, Instant now) {
        return events.root(
                EventId.named(NAME_SPACE, advice.id() + "@" + now),
                Topics.RIGHTSIZING_RECOMMENDED,
                "model:" + advice.deployment().model(),
                AvroRightsizing.recommended(advice, now));
    }
}
