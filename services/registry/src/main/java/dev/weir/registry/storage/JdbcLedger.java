package dev.weir.registry.storage;

import dev.weir.outbox.JdbcInbox;
import dev.weir.outbox.JdbcOutbox;
import dev.weir.registry.EventTranslator;
import dev.weir.registry.Facts;
import dev.weir.registry.core.fact.Books;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.Ledger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** The ledger in PostgreSQL. */
@ApplicationScoped
class JdbcLedger implements Ledger {

    private final DataSource database;
    private final JdbcInbox inbox;
    private final JdbcOutbox outbox;
    private final EventTranslator translator;

    @Inject
    JdbcLedger(DataSource database, JdbcInbox inbox, JdbcOutbox outbox, EventTranslator translator) {
        this.database = database;
        this.inbox = inbox;
        this.outbox = outbox;
        this.translator = translator;
    }

    @Override
    public void once(Fact fact, Consumer<Books> work) {
        transaction(connection -> {
            if (inbox.firstSight(connection, Facts.id(fact.id()), fact.type())) {
                work.accept(books(connection));
            }
            return fact;
        });
    }

    @Override
    public <R> R change(Function<Books, R> work) {
        return transaction(connection -> work.apply(books(connection)));
    }

    @Override
    public <R> R read(Function<Books, R> work) {
        return transaction(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return work.apply(books(connection));
        });
    }

    private Books books(Connection connection) {
        return new JdbcBooks(connection, outbox, translator);
    }

    private <R> R transaction(Work<R> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                R result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private static void rollback(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }
}
