package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Interval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Asks the ledger what drove the cost of a scope. A metering interval counts by the share that it has of a window. */
record ContributorQuery(Sql sql) {

    private static final String STATEMENT = """
            with line as (
                select slice.*, amount, starts_at, ends_at,
                    greatest(extract(epoch from ends_at - starts_at), 0.001) as seconds
                from ledger join slice on slice.id = ledger.slice
                where month >= ?::date and starts_at < ? and starts_at >= ? and ends_at >= ? and deployment <> '' and %s)
            select dimension, value, currency,
                sum(amount * greatest(0, extract(epoch from least(ends_at, ?) - greatest(starts_at, ?))) / seconds)
                    as actual,
                sum(amount * greatest(0, extract(epoch from least(ends_at, ?) - greatest(starts_at, ?))) / seconds) * ?
                    as expected
            from line cross join lateral (values ('model', model), ('version', version), ('deployment', deployment),
                ('owner', owner), ('project', project), ('environment', environment), ('provider', provider),
                ('region', region), ('hardware', hardware)) as part (dimension, value)
            where value <> ''
            group by 1, 2, 3 order by 4 - 5 desc limit 20""";
    private static final int MOST = 10;
    /** Metering intervals that are longer are not looked for. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Values that cost more than before, largest excess first. */
    List<Contributor> ask(CostScope scope, Interval window, Interval before) {
        return sql
                .query(
                        STATEMENT.formatted(ScopeColumns.condition(scope)),
                        row -> {
                            Currency currency = Currency.getInstance(row.getString("currency"));
                            return new Contributor(
                                    row.getString("dimension"),
                                    row.getString("value"),
                                    new Money(row.getBigDecimal("actual"), currency),
                                    new Money(row.getBigDecimal("expected"), currency));
                        },
                        LocalDate.ofInstant(before.start().minus(LONGEST), ZoneOffset.UTC)
                                .withDayOfMonth(1)
                                .toString(),
                        window.end(),
                        before.start().minus(LONGEST),
                        before.start(),
                        scope.name(),
                        window.end(),
                        window.start(),
                        before.end(),
                        before.start(),
                        BigDecimal.valueOf(share(window, before)))
                .stream()
                .filter(contributor -> contributor.excess().isPositive())
                .limit(MOST)
                .toList();
    }

    private static double share(Interval window, Interval before) {
        return seconds(window) / seconds(before);
    }

    private static double seconds(Interval interval) {
        return Duration.between(interval.start(), interval.end()).toMillis() / 1e3;
    }
}
