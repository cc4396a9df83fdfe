package dev.weir.finops.storage;

import dev.weir.finops.core.focus.BillPeriod;
import dev.weir.finops.core.focus.BillStore.PeriodChange;
import dev.weir.finops.core.focus.Costs;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Puts a loaded bill in place of what was booked for its accounts and periods, inside one transaction. */
final class BillBooking {

    private static final String SUMS = "coalesce(sum(lines), 0) lines, coalesce(sum(billed), 0) billed,"
            + " coalesce(sum(effective), 0) effective, coalesce(sum(list), 0) list,"
            + " coalesce(sum(contracted), 0) contracted";

    private final Sql sql;
    private final long number;
    private final String table;

    BillBooking(Connection connection, long number) {
        this.sql = new Sql(connection);
        this.number = number;
        this.table = JdbcBillLoad.table(number);
    }

    List<PeriodChange> book(Costs accepted) {
        sql.update("create temporary table new_sum on commit drop as " + sums(table));
        Costs loaded = sql.query("select " + SUMS + " from new_sum", row -> costs(row, 1))
                .getFirst();
        if (!loaded.agreesWith(accepted)) {
            throw new IllegalStateException("the database sums up to " + loaded + " and the bill to " + accepted
                    + "; what was loaded is discarded, import the bill again");
        }
        sql.update("create temporary table new_period on commit drop as select account billing_account_id,"
                + " period billing_period_start, currency billing_currency, " + SUMS
                + " from new_sum group by 1, 2, 3");
        List<PeriodChange> changes = changes();
        removeFormer();
        sql.update(
                "insert into bill_period (billing_account_id, billing_period_start, billing_currency, import_id,"
                        + " lines, billed_cost, effective_cost, list_cost, contracted_cost)"
                        + " select billing_account_id, billing_period_start, billing_currency, ?, lines, billed, effective,"
                        + " list, contracted from new_period",
                number);
        sql.update("alter table bill_line attach partition " + table + " for values in (" + number + ")");
        sql.update(
                "update bill_import set state = 'booked', booked_at = now(), lines = ? where id = ?",
                loaded.rows(),
                number);
        return changes;
    }

    /** Lines are read once: all sums are sums of these. */
    private static String sums(String lines) {
        return "select billing_account_id account, billing_period_start period, billing_currency currency,"
                + " coalesce(service_name, '') service, count(*) lines, sum(billed_cost) billed,"
                + " sum(effective_cost) effective, sum(list_cost) list, sum(contracted_cost) contracted from "
                + lines + " group by 1, 2, 3, 4";
    }

    private List<PeriodChange> changes() {
        String byService = "select account, period, service, " + SUMS + " from ";
        String ofPeriods = sums("bill_line where (billing_account_id, billing_period_start) in"
                + " (select billing_account_id, billing_period_start from new_period)");
        return sql.query(
                "with former as (" + byService + "(" + ofPeriods + ") former_sum group by 1, 2, 3),"
                        + " latter as (" + byService + "new_sum group by 1, 2, 3)"
                        + " select account, period, service,"
                        + " coalesce(former.lines, 0), coalesce(former.billed, 0), coalesce(former.effective, 0),"
                        + " coalesce(former.list, 0), coalesce(former.contracted, 0),"
                        + " coalesce(latter.lines, 0), coalesce(latter.billed, 0), coalesce(latter.effective, 0),"
                        + " coalesce(latter.list, 0), coalesce(latter.contracted, 0)"
                        + " from former full join latter using (account, period, service)"
                        + " order by account, period, service",
                row -> new PeriodChange(
                        new BillPeriod(row.getString(1), row.getTimestamp(2).toInstant()),
                        row.getString(3),
                        costs(row, 4),
                        costs(row, 9)));
    }

    /** Removes what was booked for the same periods: all of an import by its partition, a part by its rows. */
    private void removeFormer() {
        List<Long> former = sql.query(
                "delete from bill_period where (billing_account_id, billing_period_start) in"
                        + " (select billing_account_id, billing_period_start from new_period) returning import_id",
                row -> row.getLong(1));
        for (long each : former.stream().distinct().sorted().toList()) {
            boolean rest = sql.query(
                            "select exists (select from bill_period where import_id = ?)",
                            row -> row.getBoolean(1),
                            each)
                    .getFirst();
            if (rest) {
                sql.update("delete from " + JdbcBillLoad.table(each)
                        + " where (billing_account_id, billing_period_start) in"
                        + " (select billing_account_id, billing_period_start from new_period)");
            } else {
                sql.update("drop table " + JdbcBillLoad.table(each));
                sql.update("update bill_import set state = 'replaced' where id = ?", each);
            }
        }
    }

    private static Costs costs(ResultSet row, int first) throws SQLException {
        return new Costs(
                row.getLong(first),
                row.getBigDecimal(first + 1),
                row.getBigDecimal(first + 2),
                row.getBigDecimal(first + 3),
                row.getBigDecimal(first + 4));
    }
}
