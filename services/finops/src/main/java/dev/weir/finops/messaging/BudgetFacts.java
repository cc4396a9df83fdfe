package dev.weir.finops.messaging;

import dev.weir.finops.core.budget.BudgetAlert;
import dev.weir.finops.core.budget.BudgetBooks;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventFactory;
import dev.weir.mesh.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Says that thresholds were passed, or none is any more, under ids that name the budget, its period and the threshold. */
@ApplicationScoped
class BudgetFacts {

    private static final UUID NAME_SPACE = UUID.fromString("6f1d1b2e-6a0f-5c0a-9a55-0d3c1f5be101");

    private final BudgetWatch watch;
    private final EventFactory events;

    @Inject
    BudgetFacts(BudgetWatch watch, EventFactory events) {
        this.watch = watch;
        this.events = events;
    }

    /** What a line of the ledger brought about. */
    List<Event<? extends SpecificRecord>> spent(Event<?> cause, Entry entry, BudgetBooks books, Instant now) {
        List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
        for (BudgetAlert alert : watch.spend(entry, books, now)) {
            facts.add(events.effect(
                    cause.envelope(), id(alert), Topics.BUDGET_EXCEEDED, scope(alert), AvroBudgets.exceeded(alert)));
        }
        return facts;
    }

    /** What costs brought about that were not booked one by one. */
    List<Event<? extends SpecificRecord>> recounted(BudgetBooks books, Instant now) {
        watch.recount(books, now);
        return looked(books, now);
    }

    /** What time or a new forecast brought about. */
    List<Event<? extends SpecificRecord>> looked(BudgetBooks books, Instant now) {
        List<Event<? extends SpecificRecord>> facts = new ArrayList<>();
        for (BudgetAlert alert : watch.look(books, now)) {
            facts.add(events.root(id(alert), Topics.BUDGET_EXCEEDED, scope(alert), AvroBudgets.exceeded(alert)));
        }
        return facts;
    }

    private static EventId id(BudgetAlert alert) {
        return EventId.named(NAME_SPACE, alert.id());
    }

    private static String scope(BudgetAlert alert) {
        return alert.status().set().budget().scope().toString();
    }
}
