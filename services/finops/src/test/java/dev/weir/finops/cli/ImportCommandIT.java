package dev.weir.finops.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.finops.core.focus.Attribution;
import dev.weir.finops.core.focus.BillStore;
import dev.weir.finops.core.focus.Costs;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import dev.weir.finops.focus.BillSample;
import dev.weir.finops.storage.BillDatabase;
import dev.weir.testkit.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandIT {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

    private static final Database SERVER = Database.shared();

    @TempDir
    private Path folder;

    private String url = "";
    private String output = "";

    @BeforeEach
    void migrate() {
        String name = "bills" + System.nanoTime();
        url = SERVER.create(name).url(name);
        Flyway.configure().dataSource(url, "postgres", "").load().migrate();
    }

    @Test
    void aBillIsBookedExactlyAndByItsTags() throws Exception {
        Path bill = new BillSample()
                .usually("x_Colour", "red")
                .row("BilledCost", "0.00000080000")
                .row("BilledCost", "12345678901234567890.123456789", "Tags", "")
                .row("BilledCost", "much")
                .in(folder.resolve("bill.csv"));

        assertThat(run(bill)).isOne();

        assertThat(query("select sum(billed_cost)::text from bill_line"))
                .containsExactly("12345678901234567890.12345758900");
        assertThat(query("select concat_ws('|', line, model, environment, tags ->> 'model', other ->> 'x_Colour',"
                        + " provider_name, charge_period_start at time zone 'UTC') from bill_line order by line"))
                .containsExactly(
                        "1|flights|production|flights|red|Cloud|2026-03-05 07:00:00",
                        "2|||red|Cloud|2026-03-05 07:00:00");
        assertThat(Files.readString(folder.resolve("rejects.csv"))).contains("much");
    }

    @Test
    void filesOfOneBillMayHaveOtherColumns() throws Exception {
        Path narrow = new BillSample().row().row().in(folder.resolve("a.csv"));
        Path wide = new BillSample()
                .usually("SkuId", "small")
                .usually("x_Colour", "red")
                .row()
                .in(folder.resolve("b.csv"));
        Path narrowAgain = new BillSample().row("ServiceName", "Storage").in(folder.resolve("c.csv"));

        assertThat(run(narrow, wide.toString(), narrowAgain.toString())).isZero();

        assertThat(query("select concat_ws('|', line, sku_id, service_name, other ->> 'x_Colour') from bill_line"
                        + " order by line"))
                .containsExactly(
                        "1|Virtual Machines", "2|Virtual Machines", "3|small|Virtual Machines|red", "4|Storage");
    }

    @Test
    void theSameBillAgainChangesNothing() throws Exception {
        Path bill = new BillSample().row().row().in(folder.resolve("bill.csv"));
        run(bill);

        assertThat(run(bill)).isZero();

        assertThat(output).contains("nothing changes");
        assertThat(query("select count(*)::text from bill_line")).containsExactly("2");
    }

    @Test
    void aCorrectionReplacesItsPeriodsOnlyAndSaysWhatChanged() throws Exception {
        run(new BillSample()
                .row("BilledCost", "1")
                .row("BilledCost", "2", "ServiceName", "Storage")
                .row("BilledCost", "4", "BillingAccountId", "other")
                .in(folder.resolve("first.csv")));
        Path correction = new BillSample()
                .row("BilledCost", "1")
                .row("BilledCost", "3", "ServiceName", "Storage")
                .in(folder.resolve("second.csv"));

        assertThat(run(correction, "--format", "json")).isZero();

        JsonNode report = new ObjectMapper().readTree(output);
        assertThat(report.path("correction").asBoolean()).isTrue();
        assertThat(report.path("changes")).hasSize(1);
        assertThat(report.path("changes").path(0).path("serviceName").asText()).isEqualTo("Storage");
        assertThat(report.path("changes")
                        .path(0)
                        .path("before")
                        .path("billedCost")
                        .asText())
                .isEqualTo("2");
        assertThat(report.path("changes")
                        .path(0)
                        .path("after")
                        .path("billedCost")
                        .asText())
                .isEqualTo("3");
        assertThat(query("select billing_account_id || ' ' || sum(billed_cost) from bill_line group by"
                        + " billing_account_id order by 1"))
                .allSatisfy(line -> assertThat(line).matches("(4711|other) 4(\\.0+)?"));
    }

    @Test
    void theFirstBillCanBeBookedAgainAfterItsCorrection() throws Exception {
        Path first = new BillSample().row("BilledCost", "1").in(folder.resolve("first.csv"));
        Path second = new BillSample().row("BilledCost", "2").in(folder.resolve("second.csv"));
        run(first);
        run(second);

        assertThat(run(first)).isZero();

        assertThat(query("select sum(billed_cost)::int::text from bill_line")).containsExactly("1");
        assertThat(query("select state from bill_import order by id"))
                .containsExactly("replaced", "replaced", "booked");
    }

    @Test
    void anImportThatDiedGoesOnWhereItWas() throws Exception {
        BillSample sample = new BillSample();
        for (int row = 0; row < 60_000; row++) {
            sample.row("BilledCost", row + ".000001");
        }
        Path bill = sample.in(folder.resolve("bill.csv"));
        breakWhileLoading(bill);
        assertThat(query("select count(*)::text from bill_line")).containsExactly("0");
        assertThat(query("select state from bill_import")).containsExactly("loading");

        assertThat(run(bill)).isZero();

        assertThat(output).contains("going on after 50,000 rows");
        assertThat(query("select count(*) || ' ' || sum(billed_cost) || ' ' || max(line) from bill_line"))
                .containsExactly("60000 1799970000.060000 60000");
        assertThat(query("select count(*)::text from bill_import")).containsExactly("1");
    }

    @Test
    void twoImportsDoNotRunAtOnce() throws Exception {
        Path bill = new BillSample().row().in(folder.resolve("bill.csv"));
        try (BillDatabase other = BillDatabase.connect(url, "postgres", "")) {
            other.open(new BillStore.Bill("another", "another"), NOW);

            assertThat(run(bill)).isEqualTo(2);
        }

        assertThat(output).contains("another import is running");
        // PostgreSQL ends a session, and with it the import, a moment after the client has gone.
        await().until(() -> query("select 'held' from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = current_database())")
                .isEmpty());
        assertThat(run(bill)).isZero();
    }

    @Test
    void whatDoesNotSumUpIsNotBooked() throws Exception {
        try (BillDatabase store = BillDatabase.connect(url, "postgres", "")) {
            BillStore.Opening opening = store.open(new BillStore.Bill("digest", "name"), NOW);
            assertThat(opening).isInstanceOf(BillStore.Opening.Ready.class);
            BillStore.Load load = ((BillStore.Opening.Ready) opening).load();
            load.add(anyRow(), Attribution.NONE);
            Costs other = new Costs(1, BigDecimal.TWO, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);

            assertThatThrownBy(() -> load.book(other)).hasMessageContaining("discarded");
        }

        assertThat(query("select count(*)::text from bill_import")).containsExactly("0");
    }

    @Test
    void aDatabaseThatTheServiceHasNotPreparedIsExplained() throws Exception {
        String name = "empty" + System.nanoTime();
        url = SERVER.create(name).url(name);

        assertThat(run(new BillSample().row().in(folder.resolve("bill.csv")))).isEqualTo(2);
        assertThat(output).contains("start the finops service once");
    }

    /** Loads as the command does, and loses the connection before the bill is whole. */
    private void breakWhileLoading(Path bill) throws Exception {
        Thread dying = new Thread(() -> run(bill));
        try (Connection watcher = DriverManager.getConnection(url, "postgres", "");
                Statement statement = watcher.createStatement()) {
            statement.execute("create function die() returns trigger language plpgsql as $$ begin"
                    + " if new.line > 55000 then perform pg_terminate_backend(pg_backend_pid()); end if;"
                    + " return new; end $$");
            statement.execute("create function guard() returns event_trigger language plpgsql as $$ begin"
                    + " if exists (select from pg_class where relname = 'bill_line_1') and not exists"
                    + " (select from pg_trigger where tgname = 'die') then"
                    + " create trigger die before insert on bill_line_1 for each row execute function die();"
                    + " end if; end $$");
            statement.execute("create event trigger guard on ddl_command_end when tag in ('ALTER TABLE')"
                    + " execute function guard()");
            dying.start();
            dying.join();
            assertThat(output).contains("weir finops import");
            statement.execute("drop event trigger guard");
            statement.execute("drop trigger die on bill_line_1");
        }
    }

    private static FocusRow anyRow() {
        Header header = new Header(List.of(
                "BillingAccountId",
                "BillingCurrency",
                "BillingPeriodStart",
                "BillingPeriodEnd",
                "ChargePeriodStart",
                "ChargePeriodEnd",
                "BilledCost",
                "EffectiveCost"));
        return new FocusRow(
                1, header, new String[] {"1", "USD", "2026-03-01", "2026-04-01", "2026-03-01", "2026-03-02", "1", "1"});
    }

    private int run(Path bill, String... more) {
        StringWriter text = new StringWriter();
        List<String> arguments = new ArrayList<>(List.of(
                "import",
                bill.toString(),
                "--database",
                url,
                "--user",
                "postgres",
                "--rejects",
                folder.resolve("rejects.csv").toString()));
        arguments.addAll(List.of(more));
        int code = FinopsCommand.commandLine()
                .setOut(new PrintWriter(text, true))
                .setErr(new PrintWriter(text, true))
                .execute(arguments.toArray(String[]::new));
        output = text.toString();
        return code;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
