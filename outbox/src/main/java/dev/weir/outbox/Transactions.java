package dev.weir.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/** What the inbox and the outbox ask of a connection. */
final class Transactions {

    private Transactions() {}

    static void require(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("inbox and outbox are written in the transaction of the effect");
        }
    }
}
