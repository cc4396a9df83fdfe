package dev.weir.finops.storage.history;

import dev.weir.finops.settings.HistorySettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jspecify.annotations.Nullable;

/**
 * Closed months as files, three a month: {@code ledger-<month>.parquet} with every metering record,
 * {@code hours-<month>.parquet} with their sums by slice and hour, and {@code days-<month>.parquet} with those of the
 * hours by day. A database in memory reads them; it is made when it
 * is first asked and bounded in memory and threads, and nothing that watches costs waits for it.
 */
@ApplicationScoped
public class ParquetHistory {

    private final HistorySettings settings;
    private @Nullable DuckDBConnection database;

    @Inject
    public ParquetHistory(HistorySettings settings) {
        this.settings = settings;
    }

    /** Where files lie; none when closed months stay in PostgreSQL. */
    public Optional<Path> folder() {
        return settings.folder();
    }

    public int keepMonths() {
        return settings.keepMonths();
    }

    /**
     * What to select sums of costs from, whose column {@code hour} is when they began.
     *
     * @param byDay whether sums of whole days will do; months that were closed before there were such have hours
     */
    public String costs(List<String> months, boolean byDay) {
        Path folder = existing();
        return source(months, month -> {
            Path days = folder.resolve(file("days", month));
            return byDay && Files.exists(days) ? days : folder.resolve(file("hours", month));
        });
    }

    /** What to select metering records from. */
    public String ledger(List<String> months) {
        Path folder = existing();
        return source(months, month -> folder.resolve(file("ledger", month)));
    }

    static String file(String table, YearMonth month) {
        return table + "-" + month + ".parquet";
    }

    /** Asks, and reads the answer while it is made. */
    public <T> RowCursor<T> cursor(String question, RowCursor.Reader<T> reader, Object... parameters)
            throws SQLException {
        Connection connection = connection();
        try {
            PreparedStatement statement = connection.prepareStatement(question);
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            return new RowCursor<>(statement, reader, () -> {
                statement.close();
                connection.close();
            });
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection of its own to the one database of this process. */
    synchronized DuckDBConnection connection() throws SQLException {
        if (database == null) {
            Properties properties = new Properties();
            properties.setProperty("memory_limit", settings.memoryLimit());
            properties.setProperty("threads", Integer.toString(settings.threads()));
            properties.setProperty("autoinstall_known_extensions", "false");
            properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            DuckDBConnection made = open(properties);
            spill(made);
            database = made;
        }
        return (DuckDBConnection) database.duplicate();
    }

    /** An empty database in memory. The driver is named, since not every class loader finds it by its address. */
    static DuckDBConnection open(Properties properties) throws SQLException {
        return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", properties);
    }

    /** What does not fit into memory goes beside the files. */
    private void spill(Connection made) throws SQLException {
        Path folder = existing();
        try (Statement statement = made.createStatement()) {
            statement.execute(
                    "set temp_directory = " + quoted(folder.resolve("spill").toString()));
        }
    }

    Path existing() {
        Path folder = folder().orElseThrow(() -> new IllegalStateException("there is no folder for the history"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be kept in " + folder, e);
        }
    }

    @PreDestroy
    synchronized void close() throws SQLException {
        if (database != null) {
            database.close();
            database = null;
        }
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String source(List<String> months, Function<YearMonth, Path> file) {
        return months.stream()
                .map(YearMonth::parse)
                .map(month -> quoted(file.apply(month).toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "])"));
    }
}
