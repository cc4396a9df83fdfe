package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.Sample;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.ledger.ClosedMonth;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Filter;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.finops.storage.history.ParquetHistory;
import dev.weir.testkit.Database;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class HistoryIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static final Database SERVER = Database.shared();

    private LedgerDatabase database;
    private JdbcCostBook book;
    private JdbcMonthCloser closer;

    @BeforeEach
    void start(TestInfo test) {
        database = LedgerDatabase.migrated(
                SERVER, test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT));
        ParquetHistory history = new ParquetHistory(TestHistory.in(folder));
        book = new JdbcCostBook(database.transactions(), history);
        closer = new JdbcMonthCloser(database.transactions(), history, CLOCK);
    }

    @Test
    void anAnswerIsTheSameBeforeAndAfterItsMonthsAreClosed() {
        fill();
        List<CostQuery> questions = List.of(
                query(Grain.MONTH, "", Dimension.Field.MODEL),
                query(Grain.DAY, "model=flights", new Dimension.Tag("team"), Dimension.Field.VERSION),
                query(Grain.HOUR, "tag:team=risk|", Dimension.Field.KIND),
                query(Grain.TOTAL, "", Dimension.Field.NODE, Dimension.Field.KIND));
        List<List<CostRow>> before = questions.stream().map(this::rows).toList();
        SortedMap<Instant, List<SliceCost>> slices = slices(questions.getFirst());

        List<ClosedMonth> closed = closer.close(YearMonth.of(2026, 4));

        assertThat(closed)
                .extracting(ClosedMonth::month, ClosedMonth::records, ClosedMonth::inFile)
                .containsExactly(tuple(YearMonth.of(2026, 3), 41L, true), tuple(YearMonth.of(2026, 4), 40L, true));
        for (int index = 0; index < questions.size(); index++) {
            assertThat(comparable(rows(questions.get(index)))).isEqualTo(comparable(before.get(index)));
        }
        assertThat(slices(questions.getFirst()).keySet()).isEqualTo(slices.keySet());
        assertThat(sum(slices(questions.getFirst()))).isEqualByComparingTo(sum(slices));
    }

    @Test
    void whoAsksForWholeDaysNeedsNoSumsByTheHour() throws IOException {
        fill();
        CostQuery question = query(Grain.DAY, "", Dimension.Field.MODEL);
        List<CostRow> before = rows(question);
        closer.close(YearMonth.of(2026, 4));

        delete("hours");

        assertThat(comparable(rows(question))).isEqualTo(comparable(before));
    }

    @Test
    void monthsThatHaveNoSumsByTheDayAreAskedByTheHour() throws IOException {
        fill();
        CostQuery question = query(Grain.DAY, "", Dimension.Field.MODEL);
        List<CostRow> before = rows(question);
        closer.close(YearMonth.of(2026, 4));

        delete("days");

        assertThat(comparable(rows(question))).isEqualTo(comparable(before));
    }

    @Test
    void whatIsLateForAClosedMonthIsBookedInTheFirstOpenOne() {
        fill();
        closer.close(YearMonth.of(2026, 4));

        book(usage("late", "2026-03-31T10:00:00Z", "flights", "risk", 11));

        assertThat(database.query("select month::text from ledger where usage_id = 'late'", row -> row.getString(1)))
                .containsExactly("2026-05-01");
        assertThat(rows(query(Grain.MONTH, "model=flights", Dimension.Field.MODEL)))
                .extracting(
                        row -> row.start().orElseThrow().toString(),
                        row -> row.figures().amount().intValue())
                .contains(tuple("2026-03-01T00:00:00Z", 40 + 11));
    }

    @Test
    void whatNobodyUsesOfANodeIsACostOfNobody() {
        fill();

        List<CostRow> rows = rows(query(Grain.TOTAL, "", Dimension.Field.KIND));

        assertThat(rows)
                .extracting(
                        row -> row.key().getFirst(),
                        row -> row.figures().amount().intValue())
                .containsExactly(tuple("DIRECT", 120), tuple("IDLE", 100 - 40));
    }

    @Test
    void linesOfABillBelongToTheHourThatTheyBeganIn() {
        BookedBill.of(
                database,
                "",
                "2026-02-28T23:59:59Z",
                "2026-03-01T00:30:00Z",
                "2026-03-31T23:30:00Z",
                "2026-04-01T00:00:00Z");

        assertThat(billed("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")).isEqualTo(2);
        assertThat(billed("2026-03-01T00:20:00Z", "2026-03-01T00:25:00Z")).isEqualTo(1);
        assertThat(billed("2026-03-01T01:00:00Z", "2026-03-31T23:00:00Z")).isZero();
    }

    /** Dollars of bills, of which each line is one. */
    private int billed(String from, String to) {
        return rows(new CostQuery(
                        List.of(Dimension.Field.SOURCE),
                        Grain.TOTAL,
                        Optional.of(Instant.parse(from)),
                        Optional.of(Instant.parse(to)),
                        Filter.parse("source=bill")))
                .stream()
                .mapToInt(row -> row.figures().amount().intValueExact())
                .sum();
    }

    @Test
    void monthsThatAreClosedTwiceAreInTheHistoryOnce() {
        fill();
        closer.close(YearMonth.of(2026, 3));
        closer.close(YearMonth.of(2026, 3));
        closer.close(YearMonth.of(2026, 4));

        assertThat(rows(query(Grain.TOTAL, "", Dimension.Field.MODEL)))
                .extracting(row -> row.figures().amount().intValue())
                .containsExactly(80, 60, 40);
    }

    @Test
    void aMonthThatIsNotOverStaysOpen() {
        assertThatThrownBy(() -> closer.close(YearMonth.of(2026, 5))).hasMessage("2026-05 is not over");
    }

    private List<CostRow> rows(CostQuery query) {
        List<CostRow> rows = new ArrayList<>();
        book.rows(query, rows::add);
        return rows;
    }

    private SortedMap<Instant, List<SliceCost>> slices(CostQuery query) {
        SortedMap<Instant, List<SliceCost>> slices = new TreeMap<>();
        book.slices(query, slices::put);
        return slices;
    }

    private void delete(String table) throws IOException {
        for (String month : List.of("2026-03", "2026-04")) {
            Files.delete(folder.resolve(table + "-" + month + ".parquet"));
        }
    }

    private static BigDecimal sum(SortedMap<Instant, List<SliceCost>> slices) {
        return slices.values().stream()
                .flatMap(List::stream)
                .map(cost -> cost.figures().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void fill() {
        for (int hour = 0; hour < 40; hour++) {
            Instant march = Instant.parse("2026-03-30T00:00:00Z").plus(Duration.ofMinutes(30L * hour));
            book(usage("march-" + hour, march.toString(), "flights", "risk", 1));
            Instant april = Instant.parse("2026-04-02T00:00:00Z").plus(Duration.ofMinutes(30L * hour));
            book(usage("april-" + hour, april.toString(), hour % 2 == 0 ? "flights" : "loans", "", 2));
        }
        book(new Usage(
                "node",
                "node-1",
                new Allocation("", "", "", "", "", ""),
                List.of(Measure.of(UsageKind.REQUESTS, 100)),
                new Interval(Instant.parse("2026-03-30T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z")),
                origin(Role.CAPACITY),
                Optional.empty(),
                ""));
    }

    private void book(Usage usage) {
        Partitions partitions = new Partitions(database.transactions(), CLOCK);
        database.transactions().run(connection -> {
            Bookings bookings = new Bookings(connection, partitions, new CarbonModel(Sample.CARBON), CLOCK.instant());
            boolean booked = bookings.book(Sample.RATES.price(usage)).isPresent();
            bookings.write();
            return booked;
        });
    }

    private static Usage usage(String id, String start, String model, String team, double quantity) {
        Instant at = Instant.parse(start);
        return new Usage(
                id,
                "pod",
                new Allocation(
                        model,
                        "1",
                        "d-" + model,
                        "ada",
                        "delays",
                        "staging",
                        "4711",
                        team.isEmpty() ? Map.of() : Map.of("team", team)),
                List.of(Measure.of(UsageKind.REQUESTS, quantity)),
                new Interval(at, at.plus(Duration.ofMinutes(30))),
                team.isEmpty() ? Origin.unknown() : origin(Role.WORKLOAD),
                Optional.empty(),
                "");
    }

    private static Origin origin(Role role) {
        return new Origin("aws", "eu-west-1", "EC2", "m5.large", Commitment.ON_DEMAND, "", "node-1", role, "test");
    }

    private static CostQuery query(Grain grain, String filter, Dimension... by) {
        return new CostQuery(List.of(by), grain, Optional.empty(), Optional.empty(), Filter.parse(filter));
    }

    private static List<String> comparable(List<CostRow> rows) {
        return rows.stream()
                .map(row -> row.key() + " " + row.start() + " " + row.figures().records() + " "
                        + row.figures().amount().stripTrailingZeros() + " "
                        + row.figures().requests().stripTrailingZeros())
                .toList();
    }
}
