package dev.weir.outbox;

import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.PermanentFailure;
import dev.weir.mesh.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Says facts in the transaction of the state that they speak of: both are committed or neither is. */
@ApplicationScoped
public class JdbcOutbox {

    /** Largest encoded record, in bytes: below the broker's default limit of one mebibyte. */
    static final int LARGEST = 900 * 1024;

    /** Bytes of a row to which no further fact is added. */
    private static final int ENOUGH = 32 * 1024;

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
        Map<String, byte[]> rows = rows(events);
        insert(connection, rows);
        delete(connection, rows.keySet());
    }

    private static void insert(Connection connection, Map<String, byte[]> rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into outbox (ce_id, facts) values (?, ?)")) {
            for (Map.Entry<String, byte[]> row : rows.entrySet()) {
                statement.setString(1, row.getKey());
                statement.setBytes(2, row.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Rows by the id of their first fact, in the order of the facts. */
    private Map<String, byte[]> rows(List<Event<? extends SpecificRecord>> events) {
        Map<String, byte[]> rows = new LinkedHashMap<>();
        FactBytes row = new FactBytes();
        String first = "";
        for (Event<? extends SpecificRecord> event : events) {
            first = first.isEmpty() ? event.id().toString() : first;
            row.add(record(event));
            if (row.size() >= ENOUGH) {
                rows.put(first, row.toBytes());
                row = new FactBytes();
                first = "";
            }
        }
        if (!first.isEmpty()) {
            rows.put(first, row.toBytes());
        }
        return rows;
    }

    private ProducerRecord<byte[], byte[]> record(Event<? extends SpecificRecord> event) {
        return new ProducerRecord<>(
                event.envelope().type(),
                null,
                event.envelope().time().toEpochMilli(),
                event.key().getBytes(StandardCharsets.UTF_8),
                encoded(event),
                EnvelopeHeaders.of(event.envelope()));
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

    private static void delete(Connection connection, Set<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from outbox where ce_id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray(String[]::new)));
            statement.executeUpdate();
        }
    }
}
