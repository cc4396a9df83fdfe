package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.ClosedMonth;
import dev.weir.finops.core.ledger.MonthCloser;
import dev.weir.finops.core.ledger.OpenBooks;
import dev.weir.finops.storage.history.ParquetHistory;
import dev.weir.finops.storage.history.ParquetWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Closes months in PostgreSQL and moves them to files. First the books are closed, then the files are written, then
 * questions go to the files: whatever happens between two steps, the next attempt goes on from there.
 */
@ApplicationScoped
class JdbcMonthCloser implements MonthCloser {

    private static final Logger LOG = Logger.getLogger(JdbcMonthCloser.class);
    private static final int FETCH = 5_000;
    private static final String SLICE = "kind, model, version, deployment, owner, project, environment, cost_center, "
            + "provider, region, service, sku, commitment, hardware, node, source, category, commitment_status, "
            + "currency, tags::text as tags";
    private static final String SLICE_COLUMNS = SLICE.replace("::text as tags", "");
    private static final String LEDGER =
            "select usage_id, resource, rate_card, corrects, starts_at, ends_at, 1::bigint as records, "
                    + String.join(", ", FigureColumns.NAMES.subList(1, FigureColumns.NAMES.size())) + ", " + SLICE
                    + " from ledger join slice on slice.id = ledger.slice where month = ? order by starts_at";
    private static final String HOURS = "select hour, " + String.join(", ", FigureColumns.NAMES) + ", " + SLICE
            + " from hourly_cost join slice on slice.id = hourly_cost.slice where month = ? order by model, hour";

    private static final String DAYS =
            "select date_trunc('day', hour, 'UTC') as hour, sum(records)::bigint as records, "
                    + FigureColumns.NAMES.stream()
                            .skip(1)
                            .map(name -> "sum(" + name + ") as " + name)
                            .collect(Collectors.joining(", "))
                    + ", " + SLICE
                    + " from hourly_cost join slice on slice.id = hourly_cost.slice where month = ? group by 1, "
                    + SLICE_COLUMNS + " order by model, 1";

    private final Transactions transactions;
    private final ParquetHistory history;
    private final Clock clock;

    @Inject
    JdbcMonthCloser(Transactions transactions, ParquetHistory history, Clock clock) {
        this.transactions = transactions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public List<ClosedMonth> close(YearMonth month) {
        Instant now = clock.instant();
        transactions.run(connection -> closeBooks(connection, month, now));
        if (history.folder().isPresent()) {
            closed().stream()
                    .filter(closed -> !closed.inFile())
                    .map(ClosedMonth::month)
                    .forEach(this::export);
            forget(YearMonth.from(now.atOffset(ZoneOffset.UTC)).minusMonths(history.keepMonths()));
        }
        return closed();
    }

    @Override
    public List<ClosedMonth> closed() {
        return transactions.run(connection -> new Sql(connection)
                .query(
                        "select month::text, closed_at, records, file from closed_month order by month",
                        row -> new ClosedMonth(
                                month(row.getString(1)),
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3),
                                row.getString(4) != null)));
    }

    /** Waits for bookings that have begun; later ones see the new first month. */
    private static boolean closeBooks(Connection connection, YearMonth month, Instant now) {
        Sql sql = new Sql(connection);
        OpenBooks open = sql.query(
                        "select open_from::text from books for update", row -> new OpenBooks(month(row.getString(1))))
                .getFirst();
        if (month.isBefore(open.from())) {
            return false;
        }
        YearMonth first = open.closed(month, now).from();
        sql.update("update books set open_from = ?::date", first.atDay(1).toString());
        sql.update("""
                insert into closed_month (month, closed_at, records)
                select month, ?, sum(records) from hourly_cost where month < ?::date group by month
                on conflict do nothing""", now, first.atDay(1).toString());
        return true;
    }

    private void export(YearMonth month) {
        transactions.run(connection -> {
            ParquetWriter writer = new ParquetWriter(history);
            long records = write(connection, writer, "ledger", LEDGER, month);
            write(connection, writer, "hours", HOURS, month);
            write(connection, writer, "days", DAYS, month);
            int noted = new Sql(connection)
                    .update(
                            """
                            update closed_month set file = ?, exported_at = ? where month = ?::date
                            and (select count(*) from ledger where ledger.month = closed_month.month) = ?""",
                            month.toString(),
                            clock.instant(),
                            month.atDay(1).toString(),
                            records);
            if (noted != 1) {
                throw new IllegalStateException("the file of " + month + " does not hold what the ledger holds");
            }
            LOG.infof("moved to the history month=%s records=%d", month, records);
            return records;
        });
    }

    private static long write(Connection connection, ParquetWriter writer, String table, String select, YearMonth month)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setFetchSize(FETCH);
            statement.setObject(1, month.atDay(1));
            try (ResultSet rows = statement.executeQuery()) {
                return writer.write(table, month, rows);
            }
        }
    }

    /** Takes away what is in files and old enough that no bill corrects it. */
    private void forget(YearMonth before) {
        closed().stream()
                .filter(closed -> closed.inFile() && closed.month().isBefore(before))
                .forEach(closed -> transactions.run(connection -> {
                    Partitions.drop(connection, closed.month());
                    return closed;
                }));
    }

    private static YearMonth month(String date) {
        return YearMonth.parse(date.substring(0, 7));
    }
}
