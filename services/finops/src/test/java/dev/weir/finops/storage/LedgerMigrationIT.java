package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.finops.Sample;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.rightsizing.Demand;
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
        LedgerDatabase database = new LedgerDatabase(Database.shared(), "migration");
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

    @Test
    void whatWasKnownOfDemandIsKnownStill() {
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
        LedgerDatabase database = new LedgerDatabase(Database.shared(), "demand");
        database.migrate("43");
        String histogram = "{\"first\":0.01,\"reference\":1774000000.0,\"weights\":{\"7\":60.0}}";
        database.execute("insert into demand values ('d-1', 'flights', '1', 'staging', '"
                + "{\"first\":1774000000.0,\"last\":1774003600.0,\"minutes\":60.0,\"kept\":{\"cpus\":2.0,"
                + "\"memoryGib\":4.0,\"gpus\":0.0,\"hardware\":\"\",\"heapGib\":0.0},\"cpu\":" + histogram
                + ",\"memory\":" + histogram + ",\"gpu\":" + histogram + ",\"gpuMemoryGib\":0.0,"
                + "\"peak\":{\"since\":1774000000.0,\"gib\":1.0},\"load\":{\"requests\":1.0,"
                + "\"busySeconds\":1.0,\"seconds\":3600.0},\"containers\":{}}', '" + hour + "')");

        database.migrate("latest");

        Demand demand =
                database.transactions().run(connection -> new JdbcDemandBooks(new Sql(connection)).demand("d-1", hour));
        assertThat(demand.minutes()).isEqualTo(60);
        assertThat(demand.kept().cpus()).isEqualTo(2);
        assertThat(demand.cpu().weights()).isNotEmpty();
        assertThat(demand.calls().mebibytes()).isZero();
        assertThat(demand.calls().load().weights()).isEmpty();
    }

    private static boolean book(LedgerDatabase database, Usage usage) {
        Partitions partitions = new Partitions(database.transactions(), Clock.systemUTC());
        return database.transactions().run(connection -> {
            Bookings bookings = new Bookings(connection, partitions, new CarbonModel(Sample.CARBON), Instant.now());
            boolean booked = bookings.book(Sample.RATES.price(usage)).isPresent();
            bookings.write();
            return booked;
        });
    }
}
