package dev.weir.finops.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection.
 *
 * @param connection in a transaction
 */
record Sql(Connection connection) {

    /** Reads one row. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    int update(String statement, @Nullable Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    void execute(String statement) {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    <T> List<T> query(String statement, Row<T> row, @Nullable Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters);
                ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    /** A statement with its parameters; the caller closes it. */
    PreparedStatement prepare(String statement, @Nullable Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < parameters.length; index++) {
            prepared.setObject(index + 1, jdbc(parameters[index]));
        }
        return prepared;
    }

    private @Nullable Object jdbc(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> Timestamp.from(instant);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Double[] numbers -> connection.createArrayOf("float8", numbers);
            case byte[][] bytes -> connection.createArrayOf("bytea", bytes);
            default -> value;
        };
    }
}
