package dev.weir.finops.messaging;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.desk.Accounts;
import dev.weir.finops.core.desk.Booking;
import dev.weir.finops.core.desk.CostAnomaly;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
import dev.weir.finops.core.usage.Usage;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Books usage, whoever metered it, and says what came of it. */
@ApplicationScoped
class Bookkeeping {

    private final CostDesk desk;
    private final Ledger ledger;
    private final EventFactory events;
    private final RightsizingDesk sizes;
    private final BudgetFacts budgets;
    private final CostMeters meters;
    private final TagPolicy tags;
    private final Clock clock;

    @Inject
    Bookkeeping(
            CostDesk desk,
            Ledger ledger,
            EventFactory events,
            RightsizingDesk sizes,
            BudgetFacts budgets,
            CostMeters meters,
            TagPolicy tags,
            Clock clock) {
        this.desk = desk;
        this.tags = tags;
        this.ledger = ledger;
        this.events = events;
        this.sizes = sizes;
        this.budgets = budgets;
        this.meters = meters;
        this.clock = clock;
    }

    void book(Event<?> cause, Usage usage) {
        Instant now = clock.instant();
        meters.said(ledger.once(cause, accounts -> facts(tagged(new Metered(cause, usage)), accounts, now)));
    }

    /** Books a batch of one topic in one transaction: all of it or none. */
    void book(String topic, Collection<Metered> batch) {
        Instant now = clock.instant();
        Map<EventId, Metered> causes = new LinkedHashMap<>();
        batch.forEach(metered -> causes.putIfAbsent(metered.cause().id(), tagged(metered)));
        meters.said(ledger.onceEach(topic, causes, (accounts, first) -> {
            accounts.announce(first.stream().map(Metered::usage).toList());
            return first.stream()
                    .flatMap(metered -> facts(metered, accounts, now).stream())
                    .toList();
        }));
    }

    /** With the labels that its model, deployment and project hand down. */
    private Metered tagged(Metered metered) {
        Usage usage = metered.usage();
        return new Metered(metered.cause(), usage.allocatedTo(tags.inherit(usage.allocation())));
    }

    private List<Event<? extends SpecificRecord>> facts(Metered metered, Accounts accounts, Instant now) {
        return switch (desk.book(metered.usage(), accounts, now)) {
            case Booking.Known known -> List.of();
            case Booking.Booked booked -> facts(metered, booked, accounts, now);
        };
    }

    private List<Event<? extends SpecificRecord>> facts(
            Metered metered, Booking.Booked booked, Accounts accounts, Instant now) {
        Event<?> cause = metered.cause();
        Usage usage = metered.usage();
        List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
        facts.add(events.effect(
                cause, Topics.COST_RECORDED, 0, usage.resource(), AvroCosts.recorded(booked.priced(), booked.entry())));
        if (!usage.corrects().isEmpty()) {
            accounts.takeBack(usage.corrects()).ifPresent(entry -> {
                facts.add(events.effect(cause, Topics.COST_RECORDED, 1, entry.resource(), AvroEntries.recorded(entry)));
                facts.addAll(budgets.spent(cause, entry, accounts.budgets(), now));
            });
        }
        List<CostAnomaly> anomalies = booked.anomalies();
        for (int i = 0; i < anomalies.size(); i++) {
            facts.add(events.effect(
                    cause,
                    Topics.COST_ANOMALY,
                    i,
                    anomalies.get(i).scope(),
                    AvroAnomalies.anomaly(anomalies.get(i), now)));
        }
        sizes.observe(usage, accounts.demand());
        facts.addAll(budgets.spent(cause, booked.entry(), accounts.budgets(), now));
        return facts;
    }
}
