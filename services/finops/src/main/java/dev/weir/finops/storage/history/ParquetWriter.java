package dev.weir.finops.storage.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes rows of PostgreSQL to a file: texts as they are, instants in UTC, exact numbers with 12 places. */
public final class ParquetWriter {

    private static final int SCALE = 12;

    private final ParquetHistory history;

    public ParquetWriter(ParquetHistory history) {
        this.history = history;
    }

    /**
     * Writes a file whole or not at all.
     *
     * @param rows are read to their end
     * @return how many rows there were
     */
    public long write(String table, YearMonth month, ResultSet rows) throws SQLException {
        Path file = history.existing().resolve(ParquetHistory.file(table, month));
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long written;
        try (DuckDBConnection connection = history.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table part (" + columns(rows.getMetaData()) + ")");
            written = append(connection, rows);
            statement.execute(
                    "copy part to " + ParquetHistory.quoted(part.toString()) + " (format parquet, compression zstd)");
            statement.execute("drop table part");
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
        return written;
    }

    private static long append(DuckDBConnection connection, ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        int[] types = new int[columns];
        for (int column = 0; column < columns; column++) {
            types[column] = rows.getMetaData().getColumnType(column + 1);
        }
        long count = 0;
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "part")) {
            while (rows.next()) {
                appender.beginRow();
                for (int column = 0; column < columns; column++) {
                    append(appender, rows, column + 1, types[column]);
                }
                appender.endRow();
                count++;
            }
        }
        return count;
    }

    private static void append(DuckDBAppender appender, ResultSet rows, int column, int type) throws SQLException {
        switch (type) {
            case Types.NUMERIC -> appender.append(rows.getBigDecimal(column).setScale(SCALE));
            case Types.BIGINT -> appender.append(rows.getLong(column));
            case Types.TIMESTAMP ->
                appender.append(
                        LocalDateTime.ofInstant(rows.getTimestamp(column).toInstant(), ZoneOffset.UTC));
            default -> appender.append(rows.getString(column));
        }
    }

    private static String columns(ResultSetMetaData rows) throws SQLException {
        StringBuilder columns = new StringBuilder();
        for (int column = 1; column <= rows.getColumnCount(); column++) {
            columns.append(column == 1 ? "" : ", ")
                    .append(rows.getColumnLabel(column))
                    .append(
                            switch (rows.getColumnType(column)) {
                                case Types.NUMERIC -> " decimal(38, " + SCALE + ")";
                                case Types.BIGINT -> " bigint";
                                case Types.TIMESTAMP -> " timestamp";
                                default -> " varchar";
                            });
        }
        return columns.toString();
    }
}
