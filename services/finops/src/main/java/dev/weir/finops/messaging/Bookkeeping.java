package dev.weir.finops.messaging;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.desk.Booking;
import dev.weir.finops.core.desk.CostAnomaly;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.usage.Usage;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Books usage, whoever metered it, and says what came of it. */
@ApplicationScoped
class Bookkeeping {

    private final CostDesk desk;
    private final Ledger ledger;
    private final EventFactory events;
    private final CostMeters meters;
    private final Clock clock;

    @Inject
    Bookkeeping(CostDesk desk, Ledger ledger, EventFactory events, CostMeters meters, Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.meters = meters;
        this.clock = clock;
    }

    void book(Event<?> cause, Usage usage) {
        Instant now = clock.instant();
        meters.said(ledger.once(cause, accounts -> switch (desk.book(usage, accounts, now)) {
            case Booking.Known known -> List.of();
            case Booking.Booked booked -> facts(cause, booked, now);
        }));
    }

    private List<Event<? extends SpecificRecord>> facts(Event<?> cause, Booking.Booked booked, Instant now) {
        List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
        facts.add(events.effect(
                cause,
                Topics.COST_RECORDED,
                0,
                booked.priced().usage().resource(),
                AvroCosts.recorded(booked.priced())));
        booked.anomaly().ifPresent(anomaly -> facts.add(fact(cause, anomaly, now)));
        return facts;
    }

    private Event<? extends SpecificRecord> fact(Event<?> cause, CostAnomaly anomaly, Instant now) {
        return events.effect(cause, Topics.COST_ANOMALY, 0, anomaly.scope(), AvroCosts.anomaly(anomaly, now));
    }
}
