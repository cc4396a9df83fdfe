package dev.weir.scanner.vex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.vex.Statement;
import dev.weir.scanner.core.vex.Statement.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The analyses of a CycloneDX document (1.4 and later), where a vulnerability may name its end in a property {@code
 * weir:expires}.
 */
final class CycloneDxVex {

    private final JsonNode root;
    private final Duration lifetime;
    private final Map<String, String> purls = new HashMap<>();

    CycloneDxVex(JsonNode root, Duration lifetime) {
        this.root = root;
        this.lifetime = lifetime;
        root.path("components")
                .forEach(c ->
                        purls.put(c.path("bom-ref").asText(), c.path("purl").asText()));
    }

    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (JsonNode vulnerability : root.path("vulnerabilities")) {
            if (vulnerability.has("analysis")) {
                statements.add(statement(vulnerability, vulnerability.path("analysis")));
            }
        }
        return statements;
    }

    private Statement statement(JsonNode vulnerability, JsonNode analysis) {
        Instant saidAt = OpenVex.instant(analysis.path("lastUpdated")
                .asText(analysis.path("firstIssued")
                        .asText(root.path("metadata").path("timestamp").asText())));
        return new Statement(
                vulnerability.path("id").asText(),
                models(),
                packages(vulnerability.path("affects")),
                status(analysis.path("state").asText()),
                analysis.path("justification").asText(),
                analysis.path("detail").asText(),
                saidAt,
                expires(vulnerability, saidAt));
    }

    /** A document about a model holds in that model. */
    private Set<String> models() {
        JsonNode subject = root.path("metadata").path("component");
        if (!subject.path("type").asText().equals("machine-learning-model")) {
            return Set.of();
        }
        String version = subject.path("version").asText();
        return Set.of(subject.path("name").asText() + (version.isEmpty() ? "" : '@' + version));
    }

    private static Status status(String state) {
        return switch (state) {
            case "not_affected", "false_positive" -> Status.NOT_AFFECTED;
            case "resolved", "resolved_with_pedigree" -> Status.FIXED;
            case "exploitable" -> Status.AFFECTED;
            case "in_triage" -> Status.UNDER_INVESTIGATION;
            default -> throw new IllegalArgumentException("there is no state " + state);
        };
    }

    private Instant expires(JsonNode vulnerability, Instant saidAt) {
        for (JsonNode property : vulnerability.path("properties")) {
            if (property.path("name").asText().equals("weir:expires")) {
                return OpenVex.instant(property.path("value").asText());
            }
        }
        return saidAt.plus(lifetime);
    }

    /** References are names inside the document or package URLs. */
    private Set<String> packages(JsonNode affects) {
        Set<String> packages = new LinkedHashSet<>();
        for (JsonNode affected : affects) {
            String reference = affected.path("ref").asText();
            String purl = purls.getOrDefault(reference, "");
            packages.add(purl.isEmpty() ? reference : purl);
        }
        return packages;
    }
}
