package dev.weir.finops.storage;

import dev.weir.finops.core.forecast.Accuracy;
import dev.weir.finops.core.forecast.CostForecast;
import dev.weir.finops.core.forecast.Grain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Forecasts and how they did, for those who ask. */
@ApplicationScoped
class JdbcForecastRecords implements Accuracy.Records {

    private final Transactions transactions;

    @Inject
    JdbcForecastRecords(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Accuracy> accuracies(Instant since) {
        return transactions.run(connection -> new Sql(connection)
                .query(
                        """
                        select grain, count(*), 1 - sum(abs(expected - actual)) / nullif(sum(actual), 0),
                            avg(case when actual between lower_end and upper_end then 1.0 else 0 end)
                        from forecast_point where actual is not null and step >= ?
                        group by grain having sum(actual) > 0 order by grain""",
                        row -> new Accuracy(
                                Grain.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                row.getLong(2),
                                row.getDouble(3),
                                row.getDouble(4)),
                        since));
    }

    @Override
    public Optional<CostForecast> latest(String scope, Grain grain) {
        return transactions.run(connection -> new ForecastRows(new Sql(connection)).latest(scope, grain));
    }
}
