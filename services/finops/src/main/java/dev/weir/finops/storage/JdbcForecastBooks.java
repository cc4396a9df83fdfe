package dev.weir.finops.storage;

import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.CostHistory;
import dev.weir.finops.core.forecast.ForecastBooks;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.scope.ScopeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Past costs and forecasts in PostgreSQL. */
final class JdbcForecastBooks implements ForecastBooks {

    private static final int SCORED = 48;

    private final Sql sql;

    JdbcForecastBooks(Sql sql) {
        this.sql = sql;
    }

    private record Step(CostScope scope, String currency, Instant start, double cost) {}

    private record Key(CostScope scope, String currency) {}

    @Override
    public boolean due(Grain grain, Instant origin) {
        return sql.query(
                        "select 1 from forecast_origin where grain = ? and origin = ?",
                        row -> true,
                        grain.text(),
                        origin)
                .isEmpty();
    }

    @Override
    public boolean begin(Grain grain, Instant origin) {
        return sql.update(
                        "insert into forecast_origin (grain, origin) values (?, ?) on conflict do nothing",
                        grain.text(),
                        origin)
                == 1;
    }

    @Override
    public List<CostHistory> histories(Grain grain, Instant origin, int scopes) {
        Map<Key, List<Step>> steps = new LinkedHashMap<>();
        for (Step step : steps(grain, origin, scopes)) {
            steps.computeIfAbsent(new Key(step.scope(), step.currency()), key -> new ArrayList<>())
                    .add(step);
        }
        return steps.entrySet().stream()
                .map(entry -> history(entry.getKey(), entry.getValue(), grain, origin))
                .sorted(Comparator.comparingDouble((CostHistory history) ->
                                -Arrays.stream(history.costs()).sum())
                        .thenComparing(history -> history.scope().toString()))
                .toList();
    }

    /** What the most expensive scopes cost; none of the costs that have no such name. */
    private List<Step> steps(Grain grain, Instant origin, int scopes) {
        Instant from = grain.plus(origin, -grain.memory());
        return sql.query("""
                        with step as (
                            select case grouping(model, project, owner, environment) when 7 then 'MODEL'
                                    when 11 then 'PROJECT' when 13 then 'OWNER' when 14 then 'ENVIRONMENT'
                                    else 'TOTAL' end as kind,
                                coalesce(model, project, owner, environment, '') as name,
                                currency, date_trunc(?, hour, 'UTC') as step, sum(amount) as cost
                            from hourly_cost join slice on slice.id = hourly_cost.slice
                            where kind in ('DIRECT', 'IDLE', 'SHARED') and hour >= ? and hour < ?
                                and month >= (date_trunc('month', ?::timestamptz, 'UTC') at time zone 'UTC')::date
                            group by grouping sets ((currency, step), (model, currency, step),
                                (project, currency, step), (owner, currency, step), (environment, currency, step))),
                        most as (
                            select kind, name, currency from step where name !~ '^\\s*$' or kind = 'TOTAL'
                            group by 1, 2, 3 order by sum(cost) desc, lower(kind) || ':' || name limit ?)
                        select kind, name, currency, step, cost from step join most using (kind, name, currency)
                        order by step""", JdbcForecastBooks::step, grain.text(), from, origin, from, scopes);
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                new CostScope(ScopeKind.valueOf(row.getString(1)), row.getString(2)),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                row.getDouble(5));
    }

    /** The first step is left out where there are others: it may have begun before the scope did. */
    private static CostHistory history(Key key, List<Step> steps, Grain grain, Instant origin) {
        Instant first = steps.getFirst().start();
        Instant start = grain == Grain.HOUR || grain.between(first, origin) < 2 ? first : grain.plus(first, 1);
        double[] costs = new double[grain.between(start, origin)];
        for (Step step : steps) {
            if (!step.start().isBefore(start)) {
                costs[grain.between(start, step.start())] = step.cost();
            }
        }
        return new CostHistory(key.scope(), Currency.getInstance(key.currency()), start, costs);
    }

    @Override
    public void came(Grain grain, CostHistory history) {
        int count = history.costs().length;
        for (int step = Math.max(0, count - SCORED); step < count; step++) {
            sql.update(
                    """
                    update forecast_point set actual = ?
                    where grain = ? and step = ? and scope = ? and currency = ? and actual is null""",
                    history.costs()[step],
                    grain.text(),
                    grain.plus(history.start(), step),
                    history.scope().toString(),
                    history.currency().getCurrencyCode());
        }
    }

    @Override
    public void keep(CostForecast forecast) {
        new ForecastRows(sql).insert(forecast);
    }

    @Override
    public void forget(Grain grain, Instant before) {
        sql.update("delete from forecast_point where grain = ? and origin < ?", grain.text(), before);
        sql.update("delete from forecast_origin where grain = ? and origin < ?", grain.text(), before);
    }
}
