package dev.weir.finops.storage;

/** Sums by the hour of many deployments, as bookings would have left them. */
final class WideDays {

    private WideDays() {}

    /** Books 1.5 dollars for each deployment on each day from the first of January 2026 on. */
    static void fill(LedgerDatabase database, int deployments, int days) {
        database.execute("""
                insert into slice
                select md5('wide' || d)::uuid, 'DIRECT', 'model-' || d %% 7, '1', 'deployment-' || d, '', '', '', '', '',
                    '', '', '', 'UNSPECIFIED', '', '', '', '', '', 'USD', '{}' from generate_series(1, %d) d""".formatted(deployments));
        database.execute("""
                insert into hourly_cost
                select date_trunc('month', day)::date, day at time zone 'UTC', md5('wide' || d)::uuid, 1, 10, 0, 0, 0, 0,
                    1.5, 1.5, 1.5, 1.5, 0
                from generate_series(1, %d) d,
                    generate_series(timestamp '2026-01-01', timestamp '2026-01-01' + interval '%d days', '1 day') day""".formatted(deployments, days - 1));
    }
}
