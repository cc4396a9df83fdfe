package dev.weir.finops.storage;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.Sample;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.AnomalyDesk;
import dev.weir.finops.core.desk.Booking;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches of usage, by processes that remember scopes between their transactions and may die in them. */
class BatchIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneOffset.UTC);
    private static final CostDesk DESK = new CostDesk(
            RATES,
            new AnomalyDesk(
                    new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3),
                    new PatternSettings(NoveltySettings.DEFAULT, 0.25),
                    RATES.zero(),
                    Duration.ofHours(1)));
    private static final List<Usage> BATCH = IntStream.range(0, 15)
            .mapToObj(minute -> Sample.minute(minute, UsageKind.REQUESTS, 10))
            .toList();

    private static final Database SERVER = Database.shared();
    private static int databases;

    private LedgerDatabase database;
    private final RecentScopes one = new RecentScopes();
    private final RecentScopes other = new RecentScopes();

    @BeforeEach
    void empty() {
        database = LedgerDatabase.migrated(SERVER, "batch" + databases++);
    }

    @Test
    void whatABatchHasTwiceIsBookedOnce() {
        long booked = book(one, List.of(BATCH.get(0), BATCH.get(1), BATCH.get(0)));

        assertThat(booked).isEqualTo(2);
        assertThat(ledger()).isEqualTo(2);
        assertThat(remembered()).isEqualTo(20);
    }

    @Test
    void aBatchThatComesAgainAfterAKillBeforeTheCommitIsBookedOnce() {
        book(one, BATCH.subList(0, 5));
        assertThatThrownBy(() -> dieAfter(one, BATCH)).hasMessage("killed");
        assertThat(ledger()).isEqualTo(5);

        long booked = book(one, BATCH);

        assertThat(booked).isEqualTo(10);
        assertThat(remembered()).isEqualTo(150);
    }

    @Test
    void aBatchThatComesAgainAfterAKillBehindTheCommitChangesNothing() {
        book(one, BATCH);

        long booked = book(other, BATCH);

        assertThat(booked).isZero();
        assertThat(ledger()).isEqualTo(15);
        assertThat(remembered()).isEqualTo(150);
    }

    @Test
    void whatAnotherInstanceChangedIsReadAgain() {
        book(one, BATCH.subList(0, 5));
        book(other, BATCH.subList(5, 10));

        book(one, BATCH.subList(10, 15));

        assertThat(remembered()).isEqualTo(150);
    }

    private long book(RecentScopes recent, List<Usage> batch) {
        return run(recent, batch, false);
    }

    private void dieAfter(RecentScopes recent, List<Usage> batch) {
        run(recent, batch, true);
    }

    private long run(RecentScopes recent, List<Usage> batch, boolean killed) {
        Partitions partitions = new Partitions(database.transactions(), CLOCK);
        List<JdbcAccounts> done = new ArrayList<>();
        long booked = database.transactions().run(connection -> {
            JdbcAccounts accounts = new JdbcAccounts(
                    connection,
                    new Bookings(connection, partitions, new CarbonModel(Sample.CARBON), CLOCK.instant()),
                    recent);
            accounts.announce(batch);
            long fresh = batch.stream()
                    .filter(usage -> DESK.book(usage, accounts, CLOCK.instant()) instanceof Booking.Booked)
                    .count();
            accounts.write();
            done.add(accounts);
            if (killed) {
                throw new IllegalStateException("killed");
            }
            return fresh;
        });
        done.forEach(JdbcAccounts::committed);
        return booked;
    }

    private int ledger() {
        return database.query("select count(*) from ledger", row -> row.getInt(1))
                .getFirst();
    }

    /** Dollars in all stretches that are remembered of everything. */
    private int remembered() {
        return database
                .query("select state from surge where scope = 'total'", row -> SurgeBytes.read(row.getBytes(1)))
                .getFirst()
                .known()
                .buckets()
                .stream()
                .flatMap(bucket -> bucket.costs().values().stream())
                .mapToInt(cost -> cost.amount().intValueExact())
                .sum();
    }
}
