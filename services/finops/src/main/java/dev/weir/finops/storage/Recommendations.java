package dev.weir.finops.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Risk;
import dev.weir.finops.core.rightsizing.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** What was last recommended for each resource of each deployment. */
record Recommendations(Sql sql) {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    OptionalDouble size(String deployment, String resource) {
        return sql
                .query(
                        "select size from recommendation where deployment = ? and resource = ?",
                        row -> row.getDouble(1),
                        deployment,
                        resource)
                .stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    void note(String deployment, Recommendation recommendation, Instant at) {
        sql.update(
                "delete from recommendation where deployment = ? and resource = ?",
                deployment,
                recommendation.resource());
        sql.update(
                """
                insert into recommendation (deployment, resource, size, recommended, said_at, current, lower, upper,
                    confidence, monthly_saving, currency, risk, reason, changes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                deployment,
                recommendation.resource(),
                recommendation.size(),
                recommendation.recommended(),
                at,
                recommendation.current(),
                recommendation.lower(),
                recommendation.upper(),
                recommendation.confidence(),
                recommendation.monthlySaving().amount(),
                recommendation.monthlySaving().currency().getCurrencyCode(),
                recommendation.risk().name(),
                recommendation.reason(),
                write(recommendation.changes()));
    }

    void standing(String deployment, Set<String> resources) {
        String[] held = resources.toArray(String[]::new);
        sql.update("""
                update recommendation set holds = resource = any(?)
                where deployment = ? and holds <> (resource = any(?))""", held, deployment, held);
    }

    /** What still holds for some deployments, what saves most first. */
    List<Standing> standing(Set<String> deployments) {
        return sql.query(
                """
                select deployment, model, version, said_at, resource, current, recommended, lower, upper, confidence,
                    monthly_saving, currency, risk, reason, size, changes
                from recommendation join demand using (deployment)
                where holds and deployment = any(?)
                order by monthly_saving desc, deployment, resource""",
                row -> new Standing(
                        row.getString("deployment"),
                        row.getString("model"),
                        row.getString("version"),
                        recommendation(row),
                        row.getTimestamp("said_at").toInstant()),
                (Object) deployments.toArray(String[]::new));
    }

    private static Recommendation recommendation(ResultSet row) throws SQLException {
        return new Recommendation(
                row.getString("resource"),
                row.getString("current"),
                row.getString("recommended"),
                row.getString("lower"),
                row.getString("upper"),
                row.getDouble("confidence"),
                new Money(row.getBigDecimal("monthly_saving"), Currency.getInstance(row.getString("currency"))),
                Risk.valueOf(row.getString("risk")),
                row.getString("reason"),
                row.getDouble("size"),
                read(row.getString("changes")));
    }

    private static String write(List<FieldChange> changes) {
        try {
            return MAPPER.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change is made of what JSON can hold", e);
        }
    }

    private static List<FieldChange> read(String json) {
        try {
            return MAPPER.readValue(json, CHANGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds changes that this version did not write", e);
        }
    }
}
