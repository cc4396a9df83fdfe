package dev.weir.finops.storage;

import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.OpenBooks;
import dev.weir.finops.core.ledger.Slice;
import java.sql.Connection;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger and its sums in one transaction. Lines are kept until {@link #write} and written together. */
final class Books {

    private static final Rows<Line> LINES = lines();
    private static final Rows<Hourly> HOURLY = hourly();
    private static final String ADD_HOURLY = "on conflict (month, hour, slice) do update set "
            + FigureColumns.NAMES.stream()
                    .map(name -> name + " = hourly_cost." + name + " + excluded." + name)
                    .collect(Collectors.joining(", "));

    private final Connection connection;
    private final List<Line> lines = new ArrayList<>();

    Books(Connection connection) {
        this.connection = connection;
    }

    private record Line(Entry entry, UUID slice) {}

    private record Hourly(YearMonth month, Instant hour, UUID slice, Figures figures) {}

    /** The months that are open, which stay so until this transaction ends. */
    OpenBooks open() {
        return new Sql(connection)
                .query(
                        "select open_from::text from books for share",
                        row -> new OpenBooks(YearMonth.parse(row.getString(1).substring(0, 7))))
                .getFirst();
    }

    void add(Entry entry) {
        lines.add(new Line(entry, SliceRows.id(entry.slice())));
    }

    void write() {
        Map<UUID, Slice> slices = new TreeMap<>();
        Map<List<Object>, Hourly> hours = new HashMap<>();
        for (Line line : lines) {
            Entry entry = line.entry();
            UUID slice = line.slice();
            slices.put(slice, entry.slice());
            Instant hour = entry.interval().start().truncatedTo(ChronoUnit.HOURS);
            hours.merge(
                    List.of(entry.month(), hour, slice),
                    new Hourly(entry.month(), hour, slice, entry.figures()),
                    (one, other) -> new Hourly(
                            one.month(), one.hour(), one.slice(), one.figures().plus(other.figures())));
        }
        SliceRows.ROWS.insert(connection, slices.values(), "on conflict do nothing");
        LINES.insert(connection, lines, "");
        HOURLY.insert(connection, inOrder(hours.values()), ADD_HOURLY);
        lines.clear();
    }

    /** Whoever locks rows in the same order does not wait in a circle. */
    private static List<Hourly> inOrder(Collection<Hourly> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Hourly::month)
                        .thenComparing(Hourly::hour)
                        .thenComparing(Hourly::slice))
                .toList();
    }

    private static Rows<Line> lines() {
        Rows.Builder<Line> rows = Rows.<Line>of("ledger")
                .column("usage_id", "text", line -> line.entry().usageId())
                .column("month", "date", line -> line.entry().month().atDay(1))
                .column("slice", "uuid", Line::slice)
                .column("resource", "text", line -> line.entry().resource())
                .column("rate_card", "text", line -> line.entry().rateCard())
                .column("corrects", "text", line -> line.entry().corrects())
                .column(
                        "starts_at",
                        "timestamptz",
                        line -> line.entry().interval().start())
                .column(
                        "ends_at",
                        "timestamptz",
                        line -> line.entry().interval().end());
        return FigureColumns.add(rows, (Line line) -> line.entry().figures()).build();
    }

    private static Rows<Hourly> hourly() {
        Rows.Builder<Hourly> rows = Rows.<Hourly>of("hourly_cost")
                .column("month", "date", row -> row.month().atDay(1))
                .column("hour", "timestamptz", Hourly::hour)
                .column("slice", "uuid", Hourly::slice)
                .column("records", "bigint", row -> row.figures().records());
        return FigureColumns.add(rows, Hourly::figures).build();
    }
}
