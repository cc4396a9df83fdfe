package dev.weir.finops.storage;

/** A bill as its import leaves it: lines of one dollar. */
final class BookedBill {

    private BookedBill() {}

    /** @param starts when each charge began */
    static void of(LedgerDatabase database, String model, String... starts) {
        database.execute("insert into bill_import (digest, name, state, begun_at) values ('', '', 'booked', now())");
        database.execute("create table bill_line_1 partition of bill_line for values in (1)");
        for (String start : starts) {
            database.execute("""
                    insert into bill_line (import_id, line, model, version, deployment, owner, project, environment,
                        cost_center, billing_account_id, billing_currency, billing_period_start, billing_period_end,
                        charge_period_start, charge_period_end, billed_cost, effective_cost)
                    values (1, 1, '%2$s', '', '', '', '', '', '', 'account', 'USD', '%1$s', '%1$s', '%1$s', '%1$s', 1, 1)""".formatted(start, model));
        }
    }
}
