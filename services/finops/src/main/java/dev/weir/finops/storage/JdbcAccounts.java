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
        boolean first = insert(priced);
        if (first) {
            add(priced);
        }
        return first;
    }

    private boolean insert(PricedUsage priced) {
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

    private void add(PricedUsage priced) {
        Allocation to = priced.usage().allocation();
        sql.update(
                """
                insert into running_cost (model, version, deployment, owner, project, environment, currency, amount,
                    requests, last_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (model, version, deployment, owner, project, environment, currency) do update
                set amount = running_cost.amount + excluded.amount,
                    requests = running_cost.requests + excluded.requests,
                    last_at = greatest(running_cost.last_at, excluded.last_at)""",
                to.model(),
                to.version(),
                to.deployment(),
                to.owner(),
                to.project(),
                to.environment(),
                priced.total().currency().getCurrencyCode(),
                priced.total().amount(),
                requests(priced),
                priced.usage().interval().end());
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
    public void opened(CostAnomaly anomaly, Instant detectedAt) {
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
    public void closed(String scope, Instant at) {
        sql.update("update anomaly set closed_at = ? where scope = ? and closed_at is null", at, scope);
    }

    @Override
    public Optional<MeasuredCost> measuredBefore(String model, String version) {
        return sql
                .query(
                        """
                        select sum(amount), sum(requests), currency from running_cost
                        where model = ? and version <> ? and deployment <> ''
                        group by version, currency order by max(last_at) desc limit 1""",
                        row -> new MeasuredCost(
                                new Money(row.getBigDecimal(1), Currency.getInstance(row.getString(3))),
                                row.getBigDecimal(2)),
                        model,
                        version)
                .stream()
                .findFirst();
    }

    @Override
    public void deployed(Deployment deployment) {
        note("""
                on conflict (id) do update set since = greatest(deployment.since, excluded.since),
                    commit = case excluded.commit when '' then deployment.commit else excluded.commit end""", deployment);
    }

    @Override
    public void metered(Deployment deployment) {
        note("on conflict do nothing", deployment);
    }

    private void note(String otherwise, Deployment deployment) {
        sql.update(
                "insert into deployment (id, model, version, commit, since) values (?, ?, ?, ?, ?) " + otherwise,
                deployment.id(),
                deployment.model(),
                deployment.version(),
                deployment.commit(),
                deployment.since());
    }

    @Override
    public void withdrawn(Deployment deployment) {
        deployed(deployment);
        sql.update("update deployment set withdrawn = true where id = ?", deployment.id());
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
