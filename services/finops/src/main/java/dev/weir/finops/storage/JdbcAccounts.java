package dev.weir.finops.storage;

import dev.weir.finops.core.anomaly.SurgeState;
import dev.weir.finops.core.desk.Accounts;
import dev.weir.finops.core.desk.CostAnomaly;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.finops.core.estimate.MeasuredCost;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/** The books in PostgreSQL. */
final class JdbcAccounts implements Accounts {

    private final Sql sql;

    JdbcAccounts(Connection connection) {
        this.sql = new Sql(connection);
    }

    @Override
    public boolean book(PricedUsage priced) {
        Allocation to = priced.usage().allocation();
        return sql.update(
                        """
                        insert into cost (usage_id, resource, model, version, deployment, owner, project, environment,
                            requests, amount, currency, rate_card, starts_at, ends_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        priced.usage().id(),
                        priced.usage().resource(),
                        to.model(),
                        to.version(),
                        to.deployment(),
                        to.owner(),
                        to.project(),
                        to.environment(),
                        requests(priced),
                        priced.total().amount(),
                        priced.total().currency().getCurrencyCode(),
                        priced.rateCard(),
                        priced.usage().interval().start(),
                        priced.usage().interval().end())
                == 1;
    }

    @Override
    public SurgeState surge(String scope) {
        sql.update("insert into surge (scope, state) values (?, '') on conflict do nothing", scope);
        String state = sql.query("select state from surge where scope = ? for update", row -> row.getString(1), scope)
                .getFirst();
        return state.isEmpty() ? SurgeState.unknown() : SurgeJson.read(state);
    }

    @Override
    public void remember(String scope, SurgeState state) {
        sql.update("update surge set state = ? where scope = ?", SurgeJson.write(state), scope);
    }

    @Override
    public void note(CostAnomaly anomaly, Instant detectedAt) {
        sql.update(
                """
                insert into anomaly (id, scope, actual, expected, upper_bound, currency, deployment, starts_at,
                    detected_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                anomaly.id(),
                anomaly.scope(),
                anomaly.surge().actual().amount(),
                anomaly.surge().expected().amount(),
                anomaly.surge().upperBound().amount(),
                anomaly.surge().actual().currency().getCurrencyCode(),
                anomaly.suspect().map(Deployment::id).orElse(""),
                anomaly.surge().window().start(),
                detectedAt);
    }

    @Override
    public MeasuredCost measured(String model) {
        return sql.query(
                        """
                        select coalesce(sum(amount), 0), coalesce(sum(requests), 0), coalesce(min(currency), 'USD')
                        from cost where model = ? and deployment <> ''""",
                        row -> new MeasuredCost(
                                new Money(row.getBigDecimal(1), Currency.getInstance(row.getString(3))),
                                row.getBigDecimal(2)),
                        model)
                .getFirst();
    }

    @Override
    public void deployed(Deployment deployment) {
        sql.update(
                """
                insert into deployment (id, model, version, commit, since) values (?, ?, ?, ?, ?)
                on conflict (id) do update set since = greatest(deployment.since, excluded.since)""",
                deployment.id(),
                deployment.model(),
                deployment.version(),
                deployment.commit(),
                deployment.since());
    }

    @Override
    public void withdrawn(String deployment) {
        sql.update("update deployment set withdrawn = true where id = ?", deployment);
    }

    @Override
    public Optional<Deployment> youngestDeployment(String model, Instant before) {
        return sql
                .query(
                        """
                        select id, model, version, commit, since from deployment
                        where model = ? and since < ? and not withdrawn order by since desc limit 1""",
                        row -> new Deployment(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()),
                        model,
                        before)
                .stream()
                .findFirst();
    }

    private static BigDecimal requests(PricedUsage priced) {
        return priced.usage().measures().stream()
                .filter(measure -> measure.kind() == UsageKind.REQUESTS)
                .map(Measure::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
