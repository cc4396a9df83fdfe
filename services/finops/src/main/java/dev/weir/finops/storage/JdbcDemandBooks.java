package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weir.finops.core.rightsizing.Demand;
import dev.weir.finops.core.rightsizing.DemandBooks;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Sized;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Demand in PostgreSQL: read and locked once in a transaction, and written once at its end. */
final class JdbcDemandBooks implements DemandBooks {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private final Sql sql;
    private final Recommendations recommendations;
    private final Map<String, Sized> kept = new TreeMap<>();

    JdbcDemandBooks(Sql sql) {
        this.sql = sql;
        this.recommendations = new Recommendations(sql);
    }

    @Override
    public Demand demand(String deployment, Instant now) {
        Sized known = kept.get(deployment);
        return known != null ? known.demand() : load(deployment, now);
    }

    private Demand load(String deployment, Instant now) {
        sql.update("""
                insert into demand (deployment, model, version, environment, state, last_at)
                values (?, '', '', '', '', ?) on conflict do nothing""", deployment, now);
        String state = sql.query(
                        "select state from demand where deployment = ? for update", row -> row.getString(1), deployment)
                .getFirst();
        return state.isEmpty() ? Demand.unknown(now) : read(state);
    }

    @Override
    public void remember(Sized deployment) {
        kept.put(deployment.deployment(), deployment);
    }

    void write() {
        for (Sized sized : kept.values()) {
            sql.update(
                    "update demand set model = ?, version = ?, environment = ?, state = ?, last_at = ?"
                            + " where deployment = ?",
                    sized.model(),
                    sized.version(),
                    sized.environment(),
                    write(sized.demand()),
                    sized.demand().last(),
                    sized.deployment());
        }
        kept.clear();
    }

    @Override
    public List<Sized> meteredSince(Instant instant) {
        write();
        return sql.query(
                """
                select deployment, model, version, environment, state from demand
                where last_at >= ? and state <> '' order by deployment""",
                row -> new Sized(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), read(row.getString(5))),
                instant);
    }

    /** What is known of the deployment of a version that was metered last. */
    Optional<Demand> latest(String model, String version) {
        return sql.query("""
                        select state from demand where model = ? and version = ? and state <> ''
                        order by last_at desc limit 1""", row -> read(row.getString(1)), model, version).stream()
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

    private static String write(Demand demand) {
        try {
            return MAPPER.writeValueAsString(demand);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a demand is made of what JSON can hold", e);
        }
    }

    private static Demand read(String json) {
        try {
            return MAPPER.readValue(json, Demand.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a demand that this version did not write", e);
        }
    }
}
