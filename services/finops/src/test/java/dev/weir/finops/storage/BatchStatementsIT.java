package dev.weir.finops.storage;

import static dev.weir.finops.Sample.MINUTE;
import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.AnomalyDesk;
import dev.weir.finops.core.desk.Booking;
import dev.weir.finops.core.desk.CostDesk;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.rightsizing.Rightsizing;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
import dev.weir.finops.core.rightsizing.ScaleToZero;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchStatementsIT {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final CarbonModel CARBON = new CarbonModel(Sample.CARBON);
    private static final List<String> BUDGETS =
            List.of("total", "model:flights", "owner:ada", "project:delays", "environment:staging");

    private static final Database SERVER = Database.shared();

    private final LedgerDatabase database = LedgerDatabase.migrated(SERVER, "statements");
    private final RecentScopes recent = new RecentScopes();
    private final Partitions partitions = new Partitions(database.transactions(), CLOCK);
    private final BudgetWatch budgets = new BudgetWatch();
    private final RightsizingDesk sizes = new RightsizingDesk(new Rightsizing(RATES, 1, ScaleToZero.KNATIVE));
    private final CostDesk desk = new CostDesk(
            RATES,
            new AnomalyDesk(
                    new SurgeSettings(MINUTE, 10, 60, 6, 1, new BigDecimal("0.01"), 3),
                    new PatternSettings(NoveltySettings.DEFAULT, 0.25),
                    RATES.zero(),
                    Duration.ofHours(1)));

    @Test
    void aBatchTakesAsManyStatementsWhateverItsSizeAndBudgetsHoldWhatWasBooked() {
        BUDGETS.forEach(this::set);
        int first = book(0, 100);

        int small = book(100, 150);
        int large = book(150, 500);

        assertThat(large).isEqualTo(small).isLessThan(first).isLessThan(30);
        assertThat(database.query(
                        "select actual from budget_period",
                        row -> row.getBigDecimal(1).intValueExact()))
                .containsExactly(5_000, 5_000, 5_000, 5_000, 5_000);
    }

    private void set(String scope) {
        Budget budget = new Budget(CostScope.parse(scope), dollars("1000000"), new Period.Month(), List.of(0.5, 0.9));
        new JdbcBudgets(database.transactions(), budgets).set(budget);
    }

    /** Books so many minutes at ten dollars each; how many statements that took. */
    private int book(int from, int to) {
        List<Usage> batch = IntStream.range(from, to)
                .mapToObj(minute -> Sample.minute(minute, UsageKind.REQUESTS, 10))
                .toList();
        AtomicInteger statements = new AtomicInteger();
        database.transactions().run(connection -> {
            JdbcAccounts accounts = new JdbcAccounts(
                    counted(connection, statements),
                    new Bookings(counted(connection, statements), partitions, CARBON, NOW),
                    recent);
            accounts.announce(batch);
            batch.forEach(usage -> book(usage, accounts));
            accounts.write();
            accounts.committed();
            return batch;
        });
        return statements.get();
    }

    private void book(Usage usage, JdbcAccounts accounts) {
        Booking booking = desk.book(usage, accounts, NOW);
        assertThat(booking).isInstanceOf(Booking.Booked.class);
        sizes.observe(usage, accounts.demand());
        Entry entry = ((Booking.Booked) booking).entry();
        assertThat(budgets.spend(entry, accounts.budgets(), NOW)).isEmpty();
    }

    private static Connection counted(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
