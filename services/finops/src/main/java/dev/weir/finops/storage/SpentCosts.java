package dev.weir.finops.storage;

import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.util.Currency;

/** What scopes cost, as budgets count it: what was metered, with shares of idle and shared costs, and what was billed. */
final class SpentCosts {

    private final Sql sql;

    SpentCosts(Sql sql) {
        this.sql = sql;
    }

    /** Costs that began in an interval; lines of bills by when their charge began. */
    BigDecimal of(CostScope scope, Interval interval, Currency currency) {
        return metered(scope, interval, currency).add(billed(scope, interval, currency));
    }

    private BigDecimal metered(CostScope scope, Interval interval, Currency currency) {
        return sql.query(
                        """
                        select coalesce(sum(amount), 0) from hourly_cost join slice on slice.id = hourly_cost.slice
                        where kind in ('DIRECT', 'IDLE', 'SHARED') and %s and currency = ?
                            and month >= (date_trunc('month', ?::timestamptz, 'UTC') at time zone 'UTC')::date
                            and hour >= date_trunc('hour', ?::timestamptz, 'UTC') and hour < ?""".formatted(ScopeColumns.condition(scope)),
                        row -> row.getBigDecimal(1),
                        scope.name(),
                        currency.getCurrencyCode(),
                        interval.start(),
                        interval.start(),
                        interval.end())
                .getFirst();
    }

    /** Without the capacity of nodes, whose workloads were metered. */
    private BigDecimal billed(CostScope scope, Interval interval, Currency currency) {
        return sql.query(
                        """
                        select coalesce(sum(amount), 0) from billed_cost
                        where kind = 'DIRECT' and %s and currency = ? and began >= ? and began < ?""".formatted(ScopeColumns.condition(scope)),
                        row -> row.getBigDecimal(1),
                        scope.name(),
                        currency.getCurrencyCode(),
                        interval.start(),
                        interval.end())
                .getFirst();
    }
}
