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
    private final RecentScopes recent;
    private final Clock clock;

    @Inject
    JdbcLedger(
            Transactions transactions,
            JdbcInbox inbox,
            JdbcOutbox outbox,
            Partitions partitions,
            CarbonModel carbon,
            RecentScopes recent,
            Clock clock) {
        this.transactions = transactions;
        this.partitions = partitions;
        this.carbon = carbon;
        this.recent = recent;
        this.clock = clock;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    @Override
    public List<Event<? extends SpecificRecord>> once(
            Event<?> cause, Function<Accounts, List<Event<? extends SpecificRecord>>> effect) {
        return committed(connection ->
                inbox.firstSight(connection, cause.id(), cause.envelope().type())
                        ? say(connection, effect)
                        : Said.NOTHING);
    }

    @Override
    public List<Event<? extends SpecificRecord>> uncaused(
            Function<Accounts, List<Event<? extends SpecificRecord>>> effect) {
        return committed(connection -> say(connection, effect));
    }

    @Override
    public <T> List<Event<? extends SpecificRecord>> onceEach(
            String topic,
            Map<EventId, T> batch,
            BiFunction<Accounts, List<T>, List<Event<? extends SpecificRecord>>> effect) {
        return committed(connection -> {
            Set<EventId> first = inbox.firstSights(connection, batch.keySet(), topic);
            List<T> causes = batch.entrySet().stream()
                    .filter(entry -> first.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            return causes.isEmpty() ? Said.NOTHING : say(connection, accounts -> effect.apply(accounts, causes));
        });
    }

    /**
     * What is said by a transaction.
     *
     * @param committed to be done once it is committed
     */
    private record Said(List<Event<? extends SpecificRecord>> facts, Runnable committed) {

        static final Said NOTHING = new Said(List.of(), () -> {});
    }

    private List<Event<? extends SpecificRecord>> committed(Transactions.Work<Said> work) {
        Said said = transactions.run(work);
        said.committed().run();
        return said.facts();
    }

    private Said say(Connection connection, Function<Accounts, List<Event<? extends SpecificRecord>>> effect)
            throws SQLException {
        JdbcAccounts accounts =
                new JdbcAccounts(connection, new Bookings(connection, partitions, carbon, clock.instant()), recent);
        List<Event<? extends SpecificRecord>> facts = effect.apply(accounts);
        accounts.write();
        outbox.append(connection, facts);
        return new Said(facts, accounts::committed);
    }
}
