package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Says facts in the transaction of the state that they speak of: both are committed or neither is. */
@ApplicationScoped
public class JdbcOutbox {

    /** Largest encoded record, in bytes: below the broker's default limit of one mebibyte. */
    static final int LARGEST = 900 * 1024;

    private final EventCodec codec;
    private final OutboxPreparation preparation;

    @Inject
    JdbcOutbox(EventCodec codec, OutboxPreparation preparation) {
        this.codec = codec;
        this.preparation = preparation;
    }

    /**
     * Says a fact. It is encoded here, so that a record that its schema refuses fails the transaction, and reaches the
     * topic of its type some milliseconds after the commit.
     *
     * @param connection in a transaction, which the state shares
     * @throws TransientFailure when the schema registry cannot be reached or nothing would relay the fact yet
     * @throws PermanentFailure when the record cannot be encoded or is too large
     * @throws IllegalStateException when the connection commits every statement by itself
     */
    public void append(Connection connection, Event<? extends SpecificRecord> event) throws SQLException {
        append(connection, List.of(event));
    }

    /**
     * Says facts, in their order.
     *
     * @see #append(Connection, Event)
     */
    public void append(Connection connection, List<Event<? extends SpecificRecord>> events) throws SQLException {
        Transactions.require(connection);
        if (!preparation.done()) {
            throw new TransientFailure("the outbox is not prepared yet");
        }
        insert(connection, events);
        delete(connection, events);
    }

    private void insert(Connection connection, List<Event<? extends SpecificRecord>> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OutboxColumns.INSERT)) {
            for (Event<? extends SpecificRecord> event : events) {
                statement.setString(1, event.envelope().type());
                statement.setString(2, event.key());
                statement.setBytes(3, encoded(event));
                int position = 4;
                var headers = EnvelopeHeaders.of(event.envelope());
                for (String header : OutboxColumns.HEADERS) {
                    statement.setString(position++, OutboxColumns.text(headers.lastHeader(header)));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private byte[] encoded(Event<? extends SpecificRecord> event) {
        String topic = event.envelope().type();
        byte[] payload = codec.encode(topic, event.data());
        if (payload.length > LARGEST) {
            throw new PermanentFailure("a record of " + topic + " has " + payload.length + " bytes and may have "
                    + LARGEST + ": large content travels as uri and digest");
        }
        return payload;
    }

    private static void delete(Connection connection, List<Event<? extends SpecificRecord>> events)
            throws SQLException {
        String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where ce_id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.executeUpdate();
        }
    }
}
