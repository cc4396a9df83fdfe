package dev.weir.finops.storage;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.desk.Accounts;
import dev.weir.mesh.Event;
import dev.weir.outbox.JdbcInbox;
import dev.weir.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Inbox, books and outbox in one transaction of PostgreSQL. */
@ApplicationScoped
class JdbcLedger implements Ledger {

    private final Transactions transactions;
    private final JdbcInbox inbox;
    private final JdbcOutbox outbox;

    @Inject
    JdbcLedger(Transactions transactions, JdbcInbox inbox, JdbcOutbox outbox) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public List<Event<? extends SpecificRecord>> once(
            Event<?> cause, Function<Accounts, List<Event<? extends SpecificRecord>>> effect) {
        return transactions.run(connection -> {
            if (!inbox.firstSight(connection, cause.id(), cause.envelope().type())) {
                return List.of();
            }
            List<Event<? extends SpecificRecord>> said = effect.apply(new JdbcAccounts(connection));
            for (Event<? extends SpecificRecord> event : said) {
                outbox.append(connection, event);
            }
            return said;
        });
    }
}
