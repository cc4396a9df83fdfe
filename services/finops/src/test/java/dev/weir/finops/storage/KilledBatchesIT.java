package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.weir.events.CostRecorded;
import dev.weir.events.Measure;
import dev.weir.events.UsageKind;
import dev.weir.events.UsageRecorded;
import dev.weir.finops.Sample;
import dev.weir.finops.ServiceProcess;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.mesh.Event;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.MeshParts;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as it is packaged, killed while transactions of batches are open. */
class KilledBatchesIT {

    private static final int MODELS = 30;
    private static final int MINUTES = 100;
    private static final int RECORDS = MODELS * MINUTES;
    private static final int KILLS = 2;
    private static final MeshParts PARTS = new MeshParts();
    private static final Map<String, String> SETTINGS = new HashMap<>(Map.of(
            "quarkus.http.port", "0",
            "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "3000",
            "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "500",
            "mp.messaging.incoming.usage-recorded.max.poll.records", "200"));

    private static LedgerDatabase database;

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(4, ChronoUnit.HOURS);

    @BeforeAll
    static void start() {
        PARTS.init(Map.of(MeshParts.DATABASE, "finops"));
        SETTINGS.putAll(PARTS.start());
        database = LedgerDatabase.at(setting("quarkus.datasource.jdbc.url"));
    }

    @AfterAll
    static void stop() {
        PARTS.stop();
    }

    @Test
    void whatIsKilledAmidBatchesIsBookedOnceEverywhere() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(SETTINGS)) {
            awaitThat(service, KilledBatchesIT::isMigrated);
            setBudget();
        }
        try (MeshClient client = client()) {
            for (int record = 0; record < RECORDS; record++) {
                client.say("usage.recorded", "pod-" + record % MODELS, usage(record));
            }

            int booked = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                booked = killAmidABatch(booked);
            }
            assertThat(booked).isPositive().isLessThan(RECORDS);
            finish();

            assertThat(client.all("cost.recorded", CostRecorded.class).stream()
                            .map(Event::data)
                            .map(CostRecorded::getUsageId)
                            .distinct())
                    .hasSize(RECORDS);
            assertThat(client.all("cost.recorded", CostRecorded.class).stream()
                            .map(Event::id)
                            .distinct())
                    .as("whoever hears a fact again knows its id")
                    .hasSize(RECORDS);
        }
        BigDecimal cost = decimal("select sum(amount) from ledger");
        assertThat(number("select count(*) from ledger")).isEqualTo(RECORDS);
        assertThat(number("select count(*) from inbox")).isEqualTo(RECORDS);
        assertThat(number("select sum(records) from hourly_cost")).isEqualTo(RECORDS);
        assertThat(decimal("select sum(amount) from hourly_cost")).isEqualByComparingTo(cost);
        assertThat(decimal("select sum(amount) from running_cost")).isEqualByComparingTo(cost);
        assertThat(decimal("select sum(actual) from budget_period")).isEqualByComparingTo(cost);
        assertThat(remembered()).isEqualByComparingTo(cost);
    }

    /** Kills when more is booked than before and a transaction has written; how many records are booked then. */
    private static int killAmidABatch(int before) throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(SETTINGS)) {
            awaitThat(service, () -> ledger() > before && isWriting());
            service.kill();
        }
        await().until(() -> number("select count(*) from pg_stat_activity where backend_type = 'client backend'") == 1);
        return ledger();
    }

    private static void finish() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(SETTINGS);
                MeshClient client = client()) {
            awaitThat(service, () -> ledger() == RECORDS);
            client.awaitAll("cost.recorded", CostRecorded.class, cost -> true, RECORDS);
        }
    }

    private static void awaitThat(ServiceProcess service, Callable<Boolean> condition) {
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofMinutes(3)).until(() -> {
            assertThat(service.isAlive()).as(service::told).isTrue();
            return condition.call();
        });
    }

    private static void setBudget() {
        Budget budget = new Budget(CostScope.TOTAL, Sample.dollars("1000000000"), new Period.Month(), List.of(0.5));
        new JdbcBudgets(database.transactions(), new BudgetWatch()).set(budget);
    }

    private UsageRecorded usage(int record) {
        String model = "model-" + record % MODELS;
        Instant start = first.plus(record / MODELS, ChronoUnit.MINUTES);
        return UsageRecorded.newBuilder()
                .setUsageId(model + "@" + start)
                .setResource("pod")
                .setMeasures(List.of(Measure.newBuilder()
                        .setKind(UsageKind.CPU_SECONDS)
                        .setQuantity(60)
                        .build()))
                .setModel(model)
                .setVersion("1")
                .setDeploymentId("deployment-of-" + model)
                .setStart(start)
                .setEnd(start.plus(1, ChronoUnit.MINUTES))
                .build();
    }

    private static MeshClient client() {
        return new MeshClient(setting("kafka.bootstrap.servers"), setting("weir.schema-registry.url"));
    }

    private static String setting(String key) {
        return Objects.requireNonNull(SETTINGS.get(key), key);
    }

    /** Whether tables are there, all of them: the slot is made when the last is. */
    private static boolean isMigrated() {
        return number("select count(*) from pg_replication_slots where confirmed_flush_lsn is not null") > 0;
    }

    private static int ledger() {
        return (int) number("select count(*) from ledger");
    }

    /** Whether a transaction is open that has changed something. */
    private static boolean isWriting() {
        return number("select count(*) from pg_stat_activity where backend_xid is not null") > 0;
    }

    private static long number(String question) {
        return decimal(question).longValueExact();
    }

    private static BigDecimal decimal(String question) {
        return database.query(question, row -> row.getBigDecimal(1)).getFirst();
    }

    /** Dollars in all stretches that are remembered of everything. */
    private static BigDecimal remembered() {
        return database
                .query("select state from surge where scope = 'total'", row -> SurgeBytes.read(row.getBytes(1)))
                .getFirst()
                .known()
                .buckets()
                .stream()
                .flatMap(bucket -> bucket.costs().values().stream())
                .map(cost -> cost.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
