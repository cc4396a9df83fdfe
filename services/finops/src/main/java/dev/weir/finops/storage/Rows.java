package dev.weir.finops.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Inserts many rows with one statement, which PostgreSQL takes as one array per column.
 *
 * @param table where to
 * @param columns in the order of their values
 */
record Rows<T>(String table, List<Column<T>> columns) {

    /**
     * A column.
     *
     * @param type of PostgreSQL; values are cast to it from text
     */
    record Column<T>(String name, String type, Function<T, Object> value) {}

    static <T> Builder<T> of(String table) {
        return new Builder<>(table);
    }

    /** Collects the columns. */
    static final class Builder<T> {

        private final String table;
        private final List<Column<T>> columns = new ArrayList<>();

        private Builder(String table) {
            this.table = table;
        }

        Builder<T> column(String name, String type, Function<T, Object> value) {
            columns.add(new Column<>(name, type, value));
            return this;
        }

        Rows<T> build() {
            return new Rows<>(table, List.copyOf(columns));
        }
    }

    /**
     * Inserts rows in their order.
     *
     * @param otherwise what to do about rows that exist, as SQL
     */
    void insert(Connection connection, Collection<T> rows, String otherwise) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql() + otherwise)) {
            for (int index = 0; index < columns.size(); index++) {
                Function<T, Object> value = columns.get(index).value();
                String[] texts =
                        rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
                statement.setArray(index + 1, connection.createArrayOf("text", texts));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StorageFailure(e);
        }
    }

    private String sql() {
        return "insert into " + table + " (" + joined(columns.stream().map(Column::name)) + ") select "
                + joined(columns.stream().map(column -> column.name() + "::" + column.type())) + " from unnest("
                + joined(columns.stream().map(column -> "?::text[]")) + ") as given("
                + joined(columns.stream().map(Column::name)) + ") ";
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}
