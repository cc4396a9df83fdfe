package dev.weir.finops.storage;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.AnomalyDesk;
import dev.weir.finops.core.desk.Booking;
import dev.weir.finops.core.desk.CostAnomaly;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.desk.NotedAnomaly;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JdbcAnomalyNotesIT {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T01:00:00Z"), ZoneOffset.UTC);
    private static final CarbonModel CARBON = new CarbonModel(Sample.CARBON);
    private static final CostDesk DESK = new CostDesk(
            RATES,
            new AnomalyDesk(
                    new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3),
                    new PatternSettings(NoveltySettings.DEFAULT, 0.25),
                    RATES.zero(),
                    Duration.ofHours(1)));

    private static LedgerDatabase database;
    private static List<CostAnomaly> told;

    @BeforeAll
    static void surge() {
        database = LedgerDatabase.migrated(Database.shared(), "anomalies");
        for (int minute = 0; minute < 20; minute++) {
            book(minute, 10);
        }
        told = book(20, 100);
    }

    @Test
    void theLedgerKnowsWhatDroveASurge() {
        assertThat(told.getFirst().contributors())
                .contains(new Contributor("version", "2", dollars("100"), dollars("3.333333333333")))
                .extracting(Contributor::dimension)
                .contains("model", "deployment", "owner", "project", "environment");
    }

    @Test
    void scopesOfOneSurgeAreOneGroup() {
        assertThat(told).hasSize(5).extracting(CostAnomaly::group).containsOnly("model:flights@2026-03-01T00:20:00Z");
    }

    @Test
    void anAnswerIsNotedAndLearnt() {
        NotedAnomaly answered = new JdbcFeedbackBook(database.transactions(), CLOCK)
                .answer(told.getLast().id(), Feedback.FALSE_ALARM)
                .orElseThrow();

        assertThat(answered.feedback()).isEqualTo(Feedback.FALSE_ALARM);
        assertThat(answered.contributors()).isEqualTo(told.getLast().contributors());
        assertThat(tolerance("total")).isEqualTo(1.5);
        assertThat(tolerance("owner:ada")).isEqualTo(1);
    }

    @Test
    void aWatchOfPatternsWakesWithWhatWasWrittenDown() {
        PatternMemory memory = database.query(
                        "select state from pattern where scope = 'total'", row -> PatternBytes.read(row.getBytes(1)))
                .getFirst();

        assertThat(memory.novelty().values()).hasSize(15).containsOnly(10.0);
    }

    private static double tolerance(String scope) {
        return database.query(
                        "select state from surge where scope = '" + scope + "'",
                        row -> SurgeBytes.read(row.getBytes(1)))
                .getFirst()
                .lessons()
                .tolerance();
    }

    private static List<CostAnomaly> book(int minute, double requests) {
        Partitions partitions = new Partitions(database.transactions(), CLOCK);
        return database.transactions().run(connection -> {
            JdbcAccounts accounts = new JdbcAccounts(
                    connection, new Bookings(connection, partitions, CARBON, CLOCK.instant()), new RecentScopes());
            Booking booking = DESK.book(Sample.minute(minute, UsageKind.REQUESTS, requests), accounts, CLOCK.instant());
            accounts.write();
            return switch (booking) {
                case Booking.Known known -> List.<CostAnomaly>of();
                case Booking.Booked booked -> booked.anomalies();
            };
        });
    }
}
