package dev.weir.scanner.osv;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an OSV record by which dependencies are matched, with the names of the schema; the others are passed
 * over while reading, and so are not written.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OsvRecord(
        @Nullable String id,
        @Nullable String modified,
        @Nullable String withdrawn,
        List<String> aliases,
        @Nullable String summary,
        List<Severity> severity,
        @JsonProperty("database_specific") @Nullable JsonNode databaseSpecific,
        List<AffectedPackage> affected) {

    private static final String SEVERITY = "severity";

    OsvRecord {
        aliases = orEmpty(aliases);
        severity = orEmpty(severity);
        affected = orEmpty(affected);
        databaseSpecific = severityOf(databaseSpecific);
    }

    /** The same with other packages. */
    OsvRecord withAffected(List<AffectedPackage> others) {
        return new OsvRecord(id, modified, withdrawn, aliases, summary, severity, databaseSpecific, others);
    }

    /** Of what a database adds, its word for the severity alone is used. */
    private static @Nullable JsonNode severityOf(@Nullable JsonNode specific) {
        JsonNode word = specific == null ? null : specific.get(SEVERITY);
        return word == null || !word.isTextual() ? null : new ObjectNode(JsonNodeFactory.instance).set(SEVERITY, word);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AffectedPackage(
            @JsonProperty("package") @Nullable Package named,
            List<String> versions,
            List<Range> ranges,
            List<Severity> severity,
            @JsonProperty("database_specific") @Nullable JsonNode databaseSpecific) {

        AffectedPackage {
            versions = orEmpty(versions);
            ranges = orEmpty(ranges);
            severity = orEmpty(severity);
            databaseSpecific = severityOf(databaseSpecific);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Package(@Nullable String ecosystem, @Nullable String name) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Severity(@Nullable String type, @Nullable String score) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Range(@Nullable String type, List<Map<String, String>> events) {

        Range {
            events = "GIT".equals(type) ? List.of() : orEmpty(events);
        }
    }
}
