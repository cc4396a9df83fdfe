package dev.weir.registry.storage;

import dev.weir.registry.core.fact.FactId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    /** Runs a statement and returns how many rows it changed. */
    int update(String statement, Object... arguments) {
        try (PreparedStatement prepared = prepare(statement, arguments)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    <T> List<T> list(Reader<T> reader, String query, Object... arguments) {
        try (PreparedStatement prepared = prepare(query, arguments);
                ResultSet rows = prepared.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(new Row(rows)));
            }
            return read;
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    <T> Optional<T> first(Reader<T> reader, String query, Object... arguments) {
        return list(reader, query, arguments).stream().findFirst();
    }

    private PreparedStatement prepare(String statement, Object... arguments) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int position = 0; position < arguments.length; position++) {
            prepared.setObject(position + 1, column(arguments[position]));
        }
        return prepared;
    }

    private static @Nullable Object column(Object argument) {
        return switch (argument) {
            case Optional<?> optional -> optional.map(Sql::column).orElse(null);
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case FactId id -> id.value();
            case Enum<?> constant -> constant.name();
            default -> argument;
        };
    }
}
