package dev.weir.finops.storage;

import dev.weir.finops.core.estimate.Candidate;
import dev.weir.finops.core.estimate.Errors;
import dev.weir.finops.core.estimate.Estimate;
import dev.weir.finops.core.estimate.EstimateBooks;
import dev.weir.finops.core.estimate.MeasuredCost;
import dev.weir.finops.core.estimate.TargetEstimate;
import dev.weir.finops.core.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Estimates in PostgreSQL. */
final class JdbcEstimateBooks implements EstimateBooks {

    private static final Duration LATELY = Duration.ofDays(14);

    /** What versions that were placed somewhere cost an hour, beside what was expected of that target. */
    static final String OUTCOMES = """
            with served as (
                select model, version, currency, sum(amount) as amount, max(last_at) as last_at
                from running_cost where deployment <> '' group by model, version, currency),
            begun as (select model, version, min(since) as since from deployment group by model, version),
            outcome as (
                select basis, estimated_at, hourly, low, high,
                    amount / (extract(epoch from last_at - since) / 3600) as actual
                from estimate join served using (model, version, currency) join begun using (model, version)
                where chosen and hourly > 0 and amount > 0 and last_at >= since + interval '24 hours')
            """;

    private final Sql sql;
    private final Runnable write;

    /**
     * @param write brings what was booked in this transaction to the tables
     */
    JdbcEstimateBooks(Sql sql, Runnable write) {
        this.sql = sql;
        this.write = write;
    }

    private record Served(String version, Money total, java.math.BigDecimal requests) {}

    @Override
    public Optional<MeasuredCost> measuredBefore(String model, String version, Instant now) {
        write.run();
        return sql
                .query(
                        """
                        select version, sum(amount), sum(requests), currency from running_cost
                        where model = ? and version <> ? and deployment <> ''
                        group by version, currency order by max(last_at) desc limit 1""",
                        row -> new Served(
                                row.getString(1),
                                new Money(row.getBigDecimal(2), Currency.getInstance(row.getString(4))),
                                row.getBigDecimal(3)),
                        model,
                        version)
                .stream()
                .findFirst()
                .map(served -> new MeasuredCost(
                        served.total(),
                        served.requests(),
                        hours(model, served.version(), now),
                        secondsPerRequest(model, served.version())));
    }

    private List<Double> hours(String model, String version, Instant now) {
        Instant from = now.minus(LATELY);
        return sql.query("""
                select sum(requests) from hourly_cost
                where slice in (select id from slice where model = ? and version = ? and deployment <> '')
                    and hour >= ? and month >= (date_trunc('month', ?::timestamptz, 'UTC') at time zone 'UTC')::date
                group by hour""", row -> row.getDouble(1), model, version, from, from);
    }

    private OptionalDouble secondsPerRequest(String model, String version) {
        return new JdbcDemandBooks(sql)
                .latest(model, version)
                .map(demand -> demand.load().serviceTime())
                .filter(seconds -> seconds > 0)
                .map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    @Override
    public Errors errors(String basis) {
        write.run();
        return new Errors(sql.query(
                OUTCOMES + "select actual / hourly from outcome where basis = ? order by estimated_at desc limit 200",
                row -> row.getDouble(1),
                basis));
    }

    @Override
    public void keep(Candidate candidate, Estimate estimate, Instant at) {
        for (TargetEstimate target : estimate.targets()) {
            sql.update(
                    """
                    insert into estimate (model, version, target, basis, currency, hourly, low, high, estimated_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                    candidate.model(),
                    candidate.version(),
                    target.target(),
                    estimate.basis(),
                    target.hourly().currency().getCurrencyCode(),
                    target.hours().expected().amount(),
                    target.hours().low().amount(),
                    target.hours().high().amount(),
                    at);
        }
    }

    @Override
    public void placed(String model, String version, String target) {
        sql.update(
                "update estimate set chosen = true where model = ? and version = ? and target = ?",
                model,
                version,
                target);
    }
}
