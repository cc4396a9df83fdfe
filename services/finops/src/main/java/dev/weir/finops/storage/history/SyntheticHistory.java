package dev.weir.finops.storage.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A history of closed months, made for benchmarks: metering records a minute long of deployments of 40 models, written
 * as {@link ParquetWriter} writes them, and their sums by the hour and by the day.
 */
public final class SyntheticHistory {

    private static final int DEPLOYMENTS = 500;
    private static final int MONTHS = 12;

    private final Path folder;
    private final long rows;

    public SyntheticHistory(Path folder, long rows) {
        this.folder = folder;
        this.rows = rows;
    }

    /**
     * Writes twelve months before a month, and tells the ledger that they are closed.
     *
     * @param url of the ledger, whose password is in the environment as the service has it
     * @return how many sums by the hour there are
     */
    public long write(YearMonth before, String url, String user, String password) throws IOException {
        Files.createDirectories(folder);
        long hours = 0;
        try (Connection duck = ParquetHistory.open(new Properties());
                Statement statement = duck.createStatement();
                Connection ledger = DriverManager.getConnection(url, user, password)) {
            statement.execute("set memory_limit = '1GB'");
            statement.execute("set threads = 2");
            statement.execute("set preserve_insertion_order = false");
            for (int month = MONTHS; month >= 1; month--) {
                hours += write(statement, ledger, before.minusMonths(month));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return hours;
    }

    private long write(Statement statement, Connection ledger, YearMonth month) throws SQLException {
        long count = rows / MONTHS;
        String records = path("ledger", month);
        String sums = path("hours", month);
        double minutes = month.lengthOfMonth() * 24.0 * 60;
        statement.execute("copy (select 'made/' || i as usage_id, 'pod-' || d as resource, 'made' as rate_card,"
                + " '' as corrects, s as starts_at, s + interval 1 minute as ends_at, 1::bigint as records,"
                + " (100 + i % 13)::decimal(38,12) as requests, 0::decimal(38,12) as input_tokens,"
                + " 0::decimal(38,12) as output_tokens, 0::decimal(38,12) as cached_tokens,"
                + " 0::decimal(38,12) as training_runs, a as amount, a as list_amount, a as contracted_amount,"
                + " a as billed_amount, (a * 100)::decimal(38,12) as carbon_grams, 'DIRECT' as kind,"
                + " 'model-' || d % 40 as model, (1 + d % 5)::varchar as version, 'deployment-' || d as deployment,"
                + " 'owner-' || d % 8 as owner, 'project-' || d % 20 as project, 'production' as environment,"
                + " 'cost-' || d % 10 as cost_center, 'aws' as provider, 'eu-west-1' as region, 'EC2' as service,"
                + " 'm7i' as sku, 'ON_DEMAND' as commitment, '' as hardware, '' as node, 'made' as source,"
                + " '' as category, '' as commitment_status, 'USD' as currency,"
                + " '{\"team\": \"team-' || d % 12 || '\"}' as tags from (select i, i % " + DEPLOYMENTS + " as d,"
                + " timestamp '" + month.atDay(1) + "' + to_minutes((i / " + count + ".0 * " + minutes
                + ")::bigint) as s, ((1 + i % 97) / 10000.0)::decimal(38,12) as a from range(" + count
                + ") made(i))) to " + records + " (format parquet, compression zstd)");
        sum(statement, "hour", records, sums);
        sum(statement, "day", records, path("days", month));
        try (PreparedStatement close =
                ledger.prepareStatement("insert into closed_month (month, closed_at, records, file, exported_at)"
                        + " values (?, now(), ?, ?, now())")) {
            close.setObject(1, month.atDay(1));
            close.setLong(2, count);
            close.setString(3, month.toString());
            close.executeUpdate();
        }
        try (ResultSet made = statement.executeQuery("select count(*) from read_parquet(" + sums + ")")) {
            made.next();
            return made.getLong(1);
        }
    }

    private static void sum(Statement statement, String grain, String records, String to) throws SQLException {
        statement.execute("copy (select date_trunc('" + grain + "', starts_at) as hour, count(*)::bigint as records, "
                + "sum(requests) as requests, sum(input_tokens) as input_tokens, sum(output_tokens) as output_tokens,"
                + " sum(cached_tokens) as cached_tokens, sum(training_runs) as training_runs, sum(amount) as amount,"
                + " sum(list_amount) as list_amount, sum(contracted_amount) as contracted_amount,"
                + " sum(billed_amount) as billed_amount, sum(carbon_grams) as carbon_grams, kind, model, version,"
                + " deployment, owner, project, environment, cost_center, provider, region, service, sku, commitment,"
                + " hardware, node, source, category, commitment_status, currency, tags from read_parquet(" + records
                + ") group by all order by model, hour) to " + to + " (format parquet, compression zstd)");
    }

    /** Seconds that DuckDB takes to group all metering records by model, without sums by the hour, each time. */
    public List<Double> groupRecords(int times) {
        List<Double> seconds = new ArrayList<>();
        try (Connection duck = ParquetHistory.open(new Properties());
                Statement statement = duck.createStatement()) {
            statement.execute("set memory_limit = '1GB'");
            statement.execute("set threads = 2");
            for (int time = 0; time < times; time++) {
                long begin = System.nanoTime();
                try (ResultSet rows =
                        statement.executeQuery("select model, sum(amount), sum(requests) from read_parquet("
                                + ParquetHistory.quoted(
                                        folder.resolve("ledger-*.parquet").toString()) + ") group by model")) {
                    while (rows.next()) {
                        rows.getBigDecimal(2);
                    }
                }
                seconds.add((System.nanoTime() - begin) / 1e9);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return seconds;
    }

    /** Seconds that DuckDB takes to read a bill as CSV and sum its costs up. */
    public static double readBill(Path csv) {
        try (Connection duck = ParquetHistory.open(new Properties());
                Statement statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            long begin = System.nanoTime();
            try (ResultSet row =
                    statement.executeQuery("select count(*), sum(BilledCost), sum(EffectiveCost) from read_csv("
                            + ParquetHistory.quoted(csv.toString()) + ")")) {
                row.next();
                row.getLong(1);
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("a database failed: " + cause.getMessage(), cause);
    }

    private String path(String table, YearMonth month) {
        return ParquetHistory.quoted(
                folder.resolve(ParquetHistory.file(table, month)).toString());
    }
}
