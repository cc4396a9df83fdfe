package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.usage.Interval;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;

/** Lines of the ledger as they were booked. */
record EntryReader(Connection connection) {

    private static final String SELECT =
            "select usage_id, month::text, resource, rate_card, corrects, starts_at, ends_at, "
                    + "1 as records, " + String.join(", ", FigureColumns.NAMES.subList(1, FigureColumns.NAMES.size()))
                    + ", slice.* from ledger join slice on slice.id = ledger.slice ";

    private static final int FIRST_FIGURE = 8;

    Optional<Entry> find(String usageId) {
        return new Sql(connection)
                        .query(
                                SELECT + "where usage_id = ? and month = (select month from booked where usage_id = ?)",
                                EntryReader::entry,
                                usageId,
                                usageId)
                        .stream()
                        .findFirst();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString(1),
                YearMonth.parse(row.getString(2).substring(0, 7)),
                SliceRows.read(row),
                row.getString(3),
                FigureColumns.read(row, FIRST_FIGURE),
                row.getString(4),
                row.getString(5),
                new Interval(
                        row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant()));
    }
}
