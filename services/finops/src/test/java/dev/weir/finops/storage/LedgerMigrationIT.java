package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.Sample;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerMigrationIT {

    @Test
    void costsThatWereBookedBeforeAreInTheLedgerAndNotBookedAgain() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
        try (Database server = Database.start()) {
            LedgerDatabase database = new LedgerDatabase(server, "migration");
            database.migrate("2");
            database.execute(
                    "insert into cost values ('old', 'pod', 'flights', '1', 'd-1', 'ada', 'delays', 'staging', 3, 2.5,"
                            + " 'USD', 'defaults', '" + hour + "', '" + hour + "')");

            database.migrate("latest");
            Allocation allocation = new Allocation("flights", "1", "d-1", "ada", "delays", "staging");
            boolean again = book(
                    database,
                    new Usage(
                            "old",
                            "pod",
                            allocation,
                            List.of(Measure.of(UsageKind.REQUESTS, 3)),
                            new Interval(hour, hour)));
            boolean next = book(
                    database,
                    new Usage(
                            "new",
                            "pod",
                            allocation,
                            List.of(Measure.of(UsageKind.REQUESTS, 4)),
                            new Interval(hour, hour)));

            assertThat(again).isFalse();
            assertThat(next).isTrue();
            assertThat(database.query(
                            "select hour, requests::int, amount::text from hourly_cost",
                            row -> tuple(row.getTimestamp(1).toInstant(), row.getInt(2), row.getString(3))))
                    .containsExactly(tuple(hour, 7, "6.500000000000"));
        }
    }

    private static boolean book(LedgerDatabase database, Usage usage) {
        Partitions partitions = new Partitions(database.transactions(), Clock.systemUTC());
        return database.transactions().run(connection -> {
            Bookings bookings = new Bookings(connection, partitions, new CarbonModel(Sample.CARBON), Instant.now());
            boolean booked = bookings.book(Sample.RATES.price(usage));
            bookings.write();
            return booked;
        });
    }
}
