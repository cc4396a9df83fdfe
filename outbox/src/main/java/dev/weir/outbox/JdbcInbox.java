package dev.weir.outbox;

import dev.weir.mesh.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which events were handled, in the transaction of their effect. */
@ApplicationScoped
public class JdbcInbox {

    private static final String SEE = "insert into inbox (event_id, topic) values (?, ?) on conflict do nothing";

    private static final String SEE_ALL =
            "insert into inbox (event_id, topic) select unnest(?::uuid[]), ? on conflict do nothing returning event_id";

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

    /**
     * Records the events of a batch.
     *
     * @return those that no committed transaction has recorded before
     * @throws IllegalStateException when the connection commits every statement by itself
     */
    public Set<EventId> firstSights(Connection connection, Collection<EventId> events, String topic)
            throws SQLException {
        Transactions.require(connection);
        UUID[] ids = events.stream().map(EventId::value).sorted().toArray(UUID[]::new);
        try (PreparedStatement statement = connection.prepareStatement(SEE_ALL)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
            statement.setString(2, topic);
            Set<EventId> first = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    first.add(new EventId(rows.getObject(1, UUID.class)));
                }
            }
            return first;
        }
    }
}
