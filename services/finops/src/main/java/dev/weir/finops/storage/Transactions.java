package dev.weir.finops.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in a transaction of its own. */
@ApplicationScoped
class Transactions {

    private final DataSource dataSource;

    @Inject
    Transactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done on one connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs work and commits it.
     *
     * @throws StorageFailure when the database fails; nothing has changed then
     */
    <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }
}
