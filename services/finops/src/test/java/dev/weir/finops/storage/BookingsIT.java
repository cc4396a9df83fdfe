package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.Sample;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BookingsIT {

    private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");
    private static final CarbonModel CARBON = new CarbonModel(Sample.CARBON);

    private static LedgerDatabase database;

    @BeforeAll
    static void start() {
        database = LedgerDatabase.migrated(Database.shared(), "bookings");
    }

    @Test
    void usageThatIsToldTwiceIsInTheLedgerOnce() {
        Usage usage = usage("twice", "2026-03-01T10:15:00Z", 3);

        List<Boolean> first = bookings(books -> {
            books.announce(List.of(usage, usage));
            return List.of(book(books, usage), book(books, usage));
        });
        boolean later = bookings(books -> book(books, usage));

        assertThat(first).containsExactly(true, false);
        assertThat(later).isFalse();
        assertThat(count("twice")).isEqualTo(1);
    }

    @Test
    void hoursAddUpToTheLedger() {
        bookings(books -> {
            for (int minute = 0; minute < 90; minute++) {
                Instant start = Instant.parse("2026-03-02T10:00:00Z").plus(Duration.ofMinutes(minute));
                book(books, usage("hours-" + minute, start.toString(), 2));
            }
            return true;
        });
        bookings(books -> book(books, usage("hours-later", "2026-03-02T10:59:00Z", 5)));

        assertThat(database.query(
                        "select hour, records, amount::int from hourly_cost where hour >= '2026-03-02' "
                                + "and hour < '2026-03-03' order by hour",
                        row -> tuple(row.getTimestamp(1).toInstant(), row.getInt(2), row.getInt(3))))
                .containsExactly(
                        tuple(Instant.parse("2026-03-02T10:00:00Z"), 61, 125),
                        tuple(Instant.parse("2026-03-02T11:00:00Z"), 30, 60));
    }

    @Test
    void aCostIsTakenBackOnce() {
        bookings(books -> book(books, usage("wrong", "2026-03-03T10:00:00Z", 7)));

        Optional<Entry> first = bookings(books -> books.takeBack("wrong"));
        Optional<Entry> second = bookings(books -> books.takeBack("wrong"));

        assertThat(first.orElseThrow().figures().amount()).isEqualByComparingTo("-7");
        assertThat(second).isEmpty();
        assertThat(database.query(
                        "select sum(amount)::int from ledger where usage_id like 'wrong%'", row -> row.getInt(1)))
                .containsExactly(0);
    }

    @Test
    void whatWasNeverBookedIsNotTakenBack() {
        Optional<Entry> unheard = bookings(books -> books.takeBack("unheard"));

        assertThat(unheard).isEmpty();
    }

    @Test
    void everyMonthHasAPartitionOfItsOwn() {
        bookings(books -> book(books, usage("january", "2026-01-31T23:59:59Z", 1)));
        bookings(books -> book(books, usage("ancient", "1999-01-31T00:00:00Z", 1)));

        assertThat(database.query(
                        "select usage_id, tableoid::regclass::text from ledger "
                                + "where usage_id in ('january', 'ancient') order by 1",
                        row -> tuple(row.getString(1), row.getString(2))))
                .containsExactly(tuple("ancient", "ledger_before"), tuple("january", "ledger_2026_01"));
    }

    @Test
    void usageFromTheFutureIsRefused() {
        assertThatThrownBy(() -> bookings(books -> book(books, usage("future", "2027-03-01T00:00:00Z", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2027");
    }

    private static <T> T bookings(Function<Bookings, T> work) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Partitions partitions = new Partitions(database.transactions(), clock);
        return database.transactions().run(connection -> {
            Bookings bookings = new Bookings(connection, partitions, CARBON, NOW);
            T done = work.apply(bookings);
            bookings.write();
            return done;
        });
    }

    private static boolean book(Bookings books, Usage usage) {
        return books.book(Sample.RATES.price(usage)).isPresent();
    }

    private static Usage usage(String id, String start, double quantity) {
        return Sample.usage(id, Instant.parse(start), Sample.MINUTE, UsageKind.REQUESTS, quantity);
    }

    private static int count(String usageId) {
        return database.query("select count(*) from ledger where usage_id = '" + usageId + "'", row -> row.getInt(1))
                .getFirst();
    }
}
