package dev.weir.finops.storage;

import dev.weir.finops.Ledger;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.Accounts;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import dev.weir.outbox.JdbcInbox;
import dev.weir.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/** Inbox, books and outbox in one transaction of PostgreSQL. */
@ApplicationScoped
class JdbcLedger implements Ledger {

    private final Transactions transactions;
    private final JdbcInbox inbox;
    private final JdbcOutbox outbox;
    private final Partitions partitions;
    private final CarbonModel carbon;
    private final Clock clock;

    @Inject
    JdbcLedger(
            Transactions transactions,
            JdbcInbox inbox,
            JdbcOutbox outbox,
            Partitions partitions,
            CarbonModel carbon,
            Clock clock) {
        this.transactions = transactions;
        this.partitions = partitions;
        this.carbon = carbon;
        this.clock = clock;
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
            return say(connection, effect);
        });
    }

    @Override
    public List<Event<? extends SpecificRecord>> uncaused(
            Function<Accounts, List<Event<? extends SpecificRecord>>> effect) {
        return transactions.run(connection -> say(connection, effect));
    }

    @Override
    public <T> List<Event<? extends SpecificRecord>> onceEach(
            String topic,
            Map<EventId, T> batch,
            BiFunction<Accounts, List<T>, List<Event<? extends SpecificRecord>>> effect) {
        return transactions.run(connection -> {
            Set<EventId> first = inbox.firstSights(connection, batch.keySet(), topic);
            List<T> causes = batch.entrySet().stream()
                    .filter(entry -> first.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            return causes.isEmpty() ? List.of() : say(connection, accounts -> effect.apply(accounts, causes));
        });
    }

    private List<Event<? extends SpecificRecord>> say(
            Connection connection, Function<Accounts, List<Event<? extends SpecificRecord>>> effect)
            throws SQLException {
        JdbcAccounts accounts =
                new JdbcAccounts(connection, new Bookings(connection, partitions, carbon, clock.instant()));
        List<Event<? extends SpecificRecord>> said = effect.apply(accounts);
        accounts.write();
        outbox.append(connection, said);
        return said;
    }
}
