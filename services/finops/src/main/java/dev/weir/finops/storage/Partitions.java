package dev.weir.finops.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Makes the partitions of months before anything is booked in them. */
@ApplicationScoped
class Partitions {

    private static final List<String> TABLES = List.of("ledger", "hourly_cost");
    private static final int AHEAD = 2;
    private static final int BEHIND = 60;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.ofPattern("uuuu_MM", Locale.ROOT);

    private final Transactions transactions;
    private final Clock clock;
    private final Set<YearMonth> made = ConcurrentHashMap.newKeySet();

    @Inject
    Partitions(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the partition of a month and of those soon to come, in a transaction of its own. */
    void ensure(YearMonth month) {
        YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
        if (made.contains(month) || month.isBefore(now.minusMonths(BEHIND))) {
            return;
        }
        transactions.run(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(hashtext('finops partitions'))");
                create(statement, month);
                for (int ahead = 0; ahead <= AHEAD; ahead++) {
                    create(statement, now.plusMonths(ahead));
                }
            }
            return month;
        });
        made.add(month);
    }

    /** Takes a month's partitions away; their rows are gone. */
    static void drop(Connection connection, YearMonth month) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("drop table if exists " + table + "_" + month.format(SUFFIX));
            }
        }
    }

    private static void create(Statement statement, YearMonth month) throws SQLException {
        for (String table : TABLES) {
            statement.execute("create table if not exists %s_%s partition of %s for values from ('%s') to ('%s')"
                    .formatted(
                            table,
                            month.format(SUFFIX),
                            table,
                            month.atDay(1),
                            month.plusMonths(1).atDay(1)));
        }
    }
}
