package dev.weir.registry.storage;

import dev.weir.registry.core.fact.FactId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The current row of a result, by column name. */
final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    String text(String column) throws SQLException {
        return rows.getString(column);
    }

    Optional<String> perhapsText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    long count(String column) throws SQLException {
        return rows.getLong(column);
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    BigDecimal amount(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    Instant time(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    Optional<Instant> perhapsTime(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    FactId id(String column) throws SQLException {
        return new FactId(rows.getObject(column, UUID.class));
    }

    Optional<FactId> perhapsId(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, UUID.class)).map(FactId::new);
    }
}
