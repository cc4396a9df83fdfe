package dev.weir.finops.storage;

import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.Grain;
import dev.weir.finops.core.scope.CostScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts as rows.
 *
 * @param sql in a transaction
 */
record ForecastRows(Sql sql) {

    private record Row(Instant origin, double coverage, String currency, CostForecast.Point point) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    row.getTimestamp(1).toInstant(),
                    row.getDouble(2),
                    row.getString(3),
                    new CostForecast.Point(
                            row.getTimestamp(4).toInstant(), row.getDouble(5), row.getDouble(6), row.getDouble(7)));
        }
    }

    void insert(CostForecast forecast) {
        for (CostForecast.Point point : forecast.points()) {
            sql.update(
                    """
                    insert into forecast_point (scope, currency, grain, origin, step, coverage, expected, lower_end,
                        upper_end)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    forecast.scope().toString(),
                    forecast.currency().getCurrencyCode(),
                    forecast.grain().text(),
                    forecast.origin(),
                    point.start(),
                    forecast.coverage(),
                    point.expected(),
                    point.lower(),
                    point.upper());
        }
    }

    Optional<CostForecast> latest(String scope, Grain grain, Currency currency) {
        List<Row> rows = sql.query(
                """
                select origin, coverage, currency, step, expected, lower_end, upper_end from forecast_point
                where scope = ? and currency = ? and grain = ? and origin = (
                    select max(origin) from forecast_point where scope = ? and currency = ? and grain = ?)
                order by step""",
                Row::read,
                scope,
                currency.getCurrencyCode(),
                grain.text(),
                scope,
                currency.getCurrencyCode(),
                grain.text());
        return forecast(scope, grain, rows);
    }

    /** The latest in the currency that is expected to cost most. */
    Optional<CostForecast> latest(String scope, Grain grain) {
        return sql.query("""
                        select currency from forecast_point where scope = ? and grain = ?
                        group by origin, currency order by origin desc, sum(expected) desc limit 1""", row -> Currency.getInstance(row.getString(1)), scope, grain.text()).stream()
                .findFirst()
                .flatMap(currency -> latest(scope, grain, currency));
    }

    private static Optional<CostForecast> forecast(String scope, Grain grain, List<Row> rows) {
        return rows.stream()
                .findFirst()
                .map(first -> new CostForecast(
                        CostScope.parse(scope),
                        Currency.getInstance(first.currency()),
                        grain,
                        first.origin(),
                        first.coverage(),
                        rows.stream().map(Row::point).toList()));
    }
}
