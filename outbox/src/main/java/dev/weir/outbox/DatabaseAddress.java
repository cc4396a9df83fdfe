package dev.weir.outbox;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where a PostgreSQL database is, as Debezium wants to be told. */
record DatabaseAddress(String host, int port, String database) {

    /**
     * Reads a JDBC URL, by the PostgreSQL driver's own rules.
     *
     * @throws IllegalArgumentException when it is no PostgreSQL URL, or names several hosts
     */
    static DatabaseAddress of(String jdbcUrl) {
        Properties parts = Driver.parseURL(jdbcUrl, new Properties());
        if (parts == null) {
            throw new IllegalArgumentException("the outbox needs a PostgreSQL URL, not " + jdbcUrl);
        }
        return new DatabaseAddress(
                part(PGProperty.PG_HOST, parts),
                Integer.parseInt(part(PGProperty.PG_PORT, parts)),
                part(PGProperty.PG_DBNAME, parts));
    }

    private static String part(PGProperty property, Properties parts) {
        @Nullable String value = property.getOrDefault(parts);
        if (value == null || value.contains(",")) {
            throw new IllegalArgumentException("the outbox needs one " + property.getName() + ", not " + value);
        }
        return value;
    }
}
