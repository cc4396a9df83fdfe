package dev.weir.outbox;

import dev.weir.mesh.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Remembers which events were handled, in the transaction of their effect. */
@ApplicationScoped
public class JdbcInbox {

    private static final String SEE = "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";

    /**
     * Records an event. A second transaction that sees the same event waits for the first to end.
     *
     * @param connection in a transaction, which the effect shares
     * @param topic where the event came from
     * @return whether no committed transaction has recorded it before; if not, its effect must not be made again
     * @throws IllegalStateException when the connection commits every statement by itself
     */
    public boolean firstSight(Connection connection, EventId event, String topic) throws SQLException {
        Transactions.require(connection);
        try (PreparedStatement statement = connection.prepareStatement(SEE)) {
            statement.setObject(1, event.value());
            statement.setString(2, topic);
            return statement.executeUpdate() == 1;
        }
    }
}
