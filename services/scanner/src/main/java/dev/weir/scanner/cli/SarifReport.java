package dev.weir.scanner.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A report in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), for code hosts and dashboards. */
final class SarifReport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<String> rules = new ArrayList<>();
    private final ArrayNode descriptors = MAPPER.createArrayNode();

    private SarifReport() {}

    static String of(ScanReport report) {
        return new SarifReport().write(report).toPrettyString() + "\n";
    }

    private ObjectNode write(ScanReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Weir");
        driver.put("semanticVersion", "0.1.0");
        driver.set("rules", descriptors);
        driver.putObject("properties").put("rulesVersion", report.rulesVersion());
        run.putArray("invocations").addObject().put("executionSuccessful", true);
        run.put("columnKind", "utf16CodeUnits");
        ArrayNode results = run.putArray("results");
        report.findings().forEach(finding -> result(results.addObject(), finding));
        run.putObject("properties").put("verdict", report.verdict().name());
        return root;
    }

    private void result(ObjectNode result, Finding finding) {
        result.put("ruleId", finding.rule().id());
        result.put("ruleIndex", index(finding.rule()));
        result.put("level", level(finding.rule().severity()));
        result.putObject("message").put("text", finding.summary());
        ObjectNode location = result.putArray("locations").addObject();
        Place place = finding.place();
        ObjectNode physical = location.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.artifact().value()));
        if (place.path().isRoot()) {
            physical.putObject("region").put("byteOffset", place.offset());
        } else {
            ObjectNode member = location.putArray("logicalLocations").addObject();
            member.put("fullyQualifiedName", place.path() + "@" + place.offset());
            member.put("kind", "member");
        }
        result.putObject("properties").put("verdict", finding.rule().verdict().name());
    }

    private int index(Rule rule) {
        int known = rules.indexOf(rule.id());
        if (known >= 0) {
            return known;
        }
        rules.add(rule.id());
        ObjectNode descriptor = descriptors.addObject();
        descriptor.put("id", rule.id());
        descriptor.putObject("shortDescription").put("text", rule.id());
        descriptor.putObject("defaultConfiguration").put("level", level(rule.severity()));
        if (rule.reference().startsWith("https://")) {
            descriptor.put("helpUri", rule.reference());
        } else if (!rule.reference().isEmpty()) {
            descriptor.putObject("help").put("text", rule.reference());
        }
        return rules.size() - 1;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case CRITICAL, HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFORMATIONAL -> "note";
        };
    }

    private static String uri(String path) {
        try {
            String scheme = path.startsWith("/") ? "file" : null;
            return new URI(scheme, scheme == null ? null : "", path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unnameable";
        }
    }
}
