package dev.weir.finops.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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

    int update(String statement, Object... parameters) {
        try (PreparedStatement prepared = prepare(statement, parameters)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    <T> List<T> query(String statement, Row<T> row, Object... parameters) {
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

    private PreparedStatement prepare(String statement, Object... parameters) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int index = 0; index < parameters.length; index++) {
            Object value = parameters[index];
            prepared.setObject(index + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
        }
        return prepared;
    }
}
