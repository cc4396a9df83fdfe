package dev.weir.finops.storage;

import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.storage.history.ParquetHistory;
import dev.weir.finops.storage.history.RowCursor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads costs of the months that are in PostgreSQL and of those that are in files, in one transaction. */
final class CostReading implements AutoCloseable {

    private static final String LEDGER = "cost_line";
    private static final YearMonth BEFORE_ALL = YearMonth.of(1, 1);
    private static final int FETCHED_AT_ONCE = 1_000;

    private final Connection connection;
    private final ParquetHistory history;
    private final List<String> files;
    private final int most;
    private final List<RowCursor<?>> opened = new ArrayList<>();

    /**
     * @param connection in a transaction, which lasts as long as this
     * @param query has the range of all that will be asked
     * @param most how many rows of a stretch of time are held
     */
    CostReading(Connection connection, ParquetHistory history, CostQuery query, int most) {
        this.connection = connection;
        this.history = history;
        this.most = most;
        // A month's partition is not taken away while this transaction looks at where the months are.
        new Sql(connection).execute("lock table hourly_cost in access share mode");
        this.files = exported(query);
    }

    /** The text of a question. */
    interface Text {
        String of(CostSql sql, String from, String condition);
    }

    /** Reads an answer to it. */
    interface Reader<T> {
        T read(CostSql sql, ResultSet row) throws SQLException;
    }

    /** Asks both. */
    <T> Stretches<T> ask(CostQuery query, String condition, Text text, Reader<T> reader, Function<T, Instant> start)
            throws SQLException {
        List<RowCursor<T>> cursors = new ArrayList<>();
        CostSql sql = new CostSql(Dialect.POSTGRESQL, query);
        String question = text.of(sql, LEDGER, condition);
        PreparedStatement statement = new Sql(connection).prepare(question, sql.parameters());
        statement.setFetchSize(FETCHED_AT_ONCE);
        cursors.add(open(new RowCursor<>(statement, row -> reader.read(sql, row), statement::close)));
        if (!files.isEmpty()) {
            CostSql old = new CostSql(Dialect.DUCKDB, query);
            String source = history.costs(files, query.asksForWholeDays());
            cursors.add(open(
                    history.cursor(text.of(old, source, condition), row -> reader.read(old, row), old.parameters())));
        }
        return new Stretches<>(cursors, start, most);
    }

    private <T> RowCursor<T> open(RowCursor<T> cursor) {
        opened.add(cursor);
        return cursor;
    }

    /** Files that may have what is asked for: nothing is in the books of a month before its own. */
    private List<String> exported(CostQuery query) {
        return new Sql(connection)
                .query(
                        "select file from closed_month where file is not null and month >= ?::date order by month",
                        row -> row.getString(1),
                        query.from()
                                .map(from -> YearMonth.from(from.atOffset(ZoneOffset.UTC)))
                                .orElse(BEFORE_ALL)
                                .atDay(1)
                                .toString());
    }

    @Override
    public void close() throws SQLException {
        for (RowCursor<?> each : opened) {
            each.close();
        }
    }
}
