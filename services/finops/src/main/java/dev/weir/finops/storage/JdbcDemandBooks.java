package dev.weir.finops.storage;

import dev.weir.finops.core.rightsizing.Demand;
import dev.weir.finops.core.rightsizing.DemandBooks;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
import dev.weir.finops.core.rightsizing.Sized;
import dev.weir.finops.core.usage.Usage;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Demand in PostgreSQL: read and locked once in a transaction, and written once at its end. */
final class JdbcDemandBooks implements DemandBooks {

    private final Sql sql;
    private final Recommendations recommendations;
    private final Map<String, Sized> kept = new TreeMap<>();
    private final Map<String, String> locked = new HashMap<>();

    JdbcDemandBooks(Sql sql) {
        this.sql = sql;
        this.recommendations = new Recommendations(sql);
    }

    @Override
    public Demand demand(String deployment, Instant now) {
        Sized known = kept.get(deployment);
        return known != null ? known.demand() : load(deployment, now);
    }

    /** Locks and reads together what will be asked for. */
    void announce(Collection<Usage> usages) {
        Map<String, Instant> deployments = new TreeMap<>();
        usages.stream()
                .filter(RightsizingDesk::isObserved)
                .forEach(usage -> deployments.putIfAbsent(
                        usage.allocation().deployment(), usage.interval().start()));
        lock(deployments);
    }

    private Demand load(String deployment, Instant now) {
        if (!locked.containsKey(deployment)) {
            lock(Map.of(deployment, now));
        }
        String state = locked.getOrDefault(deployment, "");
        return state.isEmpty() ? Demand.unknown(now) : DemandJson.read(state);
    }

    private void lock(Map<String, Instant> deployments) {
        Object names = deployments.keySet().toArray(String[]::new);
        sql.update(
                """
                insert into demand (deployment, model, version, environment, state, last_at)
                select deployment, '', '', '', '', last_at::timestamptz from unnest(?, ?) as given(deployment, last_at)
                on conflict do nothing""", names, deployments.values().stream().map(Instant::toString).toArray(String[]::new));
        sql.query(
                "select deployment, state from demand where deployment = any (?) order by deployment for update",
                row -> locked.put(row.getString(1), row.getString(2)),
                names);
    }

    @Override
    public void remember(Sized deployment) {
        kept.put(deployment.deployment(), deployment);
    }

    void write() {
        kept.values().forEach(sized -> locked.put(sized.deployment(), DemandJson.write(sized.demand())));
        if (!kept.isEmpty()) {
            sql.update(
                    """
                    update demand set model = given.model, version = given.version, environment = given.environment,
                        state = given.state, last_at = given.last_at::timestamptz
                    from unnest(?, ?, ?, ?, ?, ?) as given(deployment, model, version, environment, state, last_at)
                    where demand.deployment = given.deployment""",
                    column(Sized::deployment),
                    column(Sized::model),
                    column(Sized::version),
                    column(Sized::environment),
                    column(sized -> locked.getOrDefault(sized.deployment(), "")),
                    column(sized -> sized.demand().last().toString()));
        }
        kept.clear();
    }

    private Object column(Function<Sized, String> value) {
        return kept.values().stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<Sized> meteredSince(Instant instant) {
        write();
        return sql.query(
                """
                select deployment, model, version, environment, state from demand
                where last_at >= ? and state <> '' order by deployment""",
                row -> new Sized(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        DemandJson.read(row.getString(5))),
                instant);
    }

    /** What is known of the deployment of a version that was metered last. */
    Optional<Demand> latest(String model, String version) {
        return sql.query("""
                        select state from demand where model = ? and version = ? and state <> ''
                        order by last_at desc limit 1""", row -> DemandJson.read(row.getString(1)), model, version).stream()
                .findFirst();
    }

    @Override
    public OptionalDouble recommended(String deployment, String resource) {
        return recommendations.size(deployment, resource);
    }

    @Override
    public void recommended(String deployment, Recommendation recommendation, Instant at) {
        recommendations.note(deployment, recommendation, at);
    }

    @Override
    public void standing(String deployment, Set<String> resources) {
        recommendations.standing(deployment, resources);
    }

    @Override
    public void forget(Instant before) {
        sql.update("delete from demand where last_at < ?", before);
        sql.update("delete from recommendation where deployment not in (select deployment from demand)");
    }
}
