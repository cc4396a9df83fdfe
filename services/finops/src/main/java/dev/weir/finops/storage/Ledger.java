package dev.weir.finops.storage;

import dev.weir.finops.core.desk.Accounts;
import dev.weir.mesh.Event;
import dev.weir.outbox.JdbcInbox;
import dev.weir.outbox.JdbcOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.avro.specific.SpecificRecord;

/** Handles an event once: inbox, books and outbox change in one transaction. */
@ApplicationScoped
public class Ledger {

    private final DataSource dataSource;
    private final JdbcInbox inbox;
    private final JdbcOutbox outbox;

    @Inject
    Ledger(DataSource dataSource, JdbcInbox inbox, JdbcOutbox outbox) {
        this.dataSource = dataSource;
        this.inbox = inbox;
        this.outbox = outbox;
    }

    /**
     * Makes the effect of an event unless it was made before.
     *
     * @param effect changes the books and returns what is to be said
     * @throws StorageFailure when the database fails; nothing has changed then
     */
    public void once(Event<?> cause, Function<Accounts, List<Event<? extends SpecificRecord>>> effect) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (inbox.firstSight(connection, cause.id(), cause.envelope().type())) {
                    for (Event<? extends SpecificRecord> event : effect.apply(new JdbcAccounts(connection))) {
                        outbox.append(connection, event);
                    }
                }
                connection.commit();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
