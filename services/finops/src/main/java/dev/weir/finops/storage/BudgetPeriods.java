package dev.weir.finops.storage;

import dev.weir.finops.core.budget.Basis;
import dev.weir.finops.core.budget.Spending;
import dev.weir.finops.core.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What was spent of budgets in their periods: locked and read once in a transaction, and written once at its end. */
final class BudgetPeriods {

    private final Sql sql;
    private final Map<Key, Row> rows = new TreeMap<>();
    private final Set<Key> changed = new HashSet<>();

    BudgetPeriods(Sql sql) {
        this.sql = sql;
    }

    /** The period of a budget. */
    record Key(String scope, Instant start) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::scope).thenComparing(Key::start);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private record Row(Key key, BigDecimal actual, double toldOnActual, double toldOnForecast) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new Key(row.getString(1), row.getTimestamp(2).toInstant()),
                    row.getBigDecimal(3),
                    row.getDouble(4),
                    row.getDouble(5));
        }

        Row spent(BigDecimal amount) {
            return new Row(key, amount, toldOnActual, toldOnForecast);
        }

        Row told(Basis basis, double threshold) {
            return switch (basis) {
                case ACTUAL -> new Row(key, actual, threshold, toldOnForecast);
                case FORECAST -> new Row(key, actual, toldOnActual, threshold);
            };
        }

        Spending spending(Currency currency) {
            return new Spending(new Money(actual, currency), toldOnActual, toldOnForecast);
        }
    }

    /** Locks and reads those periods of which something was spent before. */
    void lock(Collection<Key> wanted) {
        List<Key> unread =
                wanted.stream().filter(key -> !rows.containsKey(key)).distinct().toList();
        if (!unread.isEmpty()) {
            sql.query(
                            """
                            select scope, starts_at, actual, told_on_actual, told_on_forecast from budget_period
                            where (scope, starts_at) in (select scope, starts_at::timestamptz
                                from unnest(?, ?) as given(scope, starts_at))
                            order by scope, starts_at for update""",
                            Row::read,
                            unread.stream().map(Key::scope).toArray(String[]::new),
                            unread.stream().map(key -> key.start().toString()).toArray(String[]::new))
                    .forEach(row -> rows.put(row.key(), row));
        }
    }

    /**
     * Adds to what was spent in a period.
     *
     * @param all what was spent in all, the cost included, for a period that was not looked at before
     */
    Spending spend(Key key, Money cost, Supplier<Money> all) {
        boolean first = !isKnown(key)
                && sql.update(
                                "insert into budget_period (scope, starts_at, actual) values (?, ?, ?)"
                                        + " on conflict do nothing",
                                key.scope(),
                                key.start(),
                                all.get().amount())
                        == 1;
        Row row = row(key);
        if (!first && cost.amount().signum() != 0) {
            row = row.spent(row.actual().add(cost.amount()));
            put(row);
        }
        return row.spending(cost.currency());
    }

    /** Sums up a period anew that was looked at before; it is locked when the sum is taken. */
    void recount(Key key, Supplier<Money> all) {
        if (isKnown(key)) {
            put(row(key).spent(all.get().amount()));
        }
    }

    void told(Key key, Basis basis, double threshold) {
        put(row(key).told(basis, threshold));
    }

    void write() {
        List<Row> written = rows.values().stream()
                .filter(row -> changed.contains(row.key()))
                .toList();
        if (!written.isEmpty()) {
            sql.update(
                    """
                    update budget_period set actual = given.actual::numeric,
                        told_on_actual = given.told_on_actual, told_on_forecast = given.told_on_forecast
                    from unnest(?, ?, ?, ?, ?) as given(scope, starts_at, actual, told_on_actual, told_on_forecast)
                    where budget_period.scope = given.scope
                        and budget_period.starts_at = given.starts_at::timestamptz""",
                    written.stream().map(row -> row.key().scope()).toArray(String[]::new),
                    written.stream().map(row -> row.key().start().toString()).toArray(String[]::new),
                    written.stream().map(row -> row.actual().toPlainString()).toArray(String[]::new),
                    written.stream().map(Row::toldOnActual).toArray(Double[]::new),
                    written.stream().map(Row::toldOnForecast).toArray(Double[]::new));
        }
        changed.clear();
    }

    /** Writes what changed and reads again, since budgets themselves change. */
    void forget() {
        write();
        rows.clear();
    }

    private boolean isKnown(Key key) {
        lock(List.of(key));
        return rows.containsKey(key);
    }

    private Row row(Key key) {
        lock(List.of(key));
        return Objects.requireNonNull(rows.get(key), "a period of a budget that is gone");
    }

    private void put(Row row) {
        rows.put(row.key(), row);
        changed.add(row.key());
    }
}
