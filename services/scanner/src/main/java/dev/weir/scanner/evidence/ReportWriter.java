package dev.weir.scanner.evidence;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.scanner.core.ArtifactReport;
import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.Finding;
import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.vex.Judged;
import java.util.Locale;

/** Writes scan reports. They hold no time, so that the same scan gives the same bytes. */
public final class ReportWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportWriter() {}

    /** The report of a published version. */
    static String write(PublishedModel model, Assessment assessment) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("model", model.name().value());
        root.put("version", model.version().value());
        root.put("digest", model.digest().toString());
        fill(root, assessment.report());
        ArrayNode suppressed = root.putArray("suppressed");
        assessment.judged().suppressed().forEach(s -> suppressed(suppressed.addObject(), s));
        return text(root);
    }

    /** The report of files that belong to no version. */
    public static String write(ScanReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        fill(root, report);
        return text(root);
    }

    private static String text(ObjectNode root) {
        return root.toPrettyString() + "\n";
    }

    private static void suppressed(ObjectNode node, Judged.Suppressed suppressed) {
        node.put("advisory", suppressed.vulnerability().advisory());
        node.put("dependency", suppressed.vulnerability().purl());
        node.put("status", suppressed.because().status().name().toLowerCase(Locale.ROOT));
        node.put("justification", suppressed.because().justification());
        node.put("reason", suppressed.because().reason());
        node.put("expires", suppressed.because().expires().toString());
    }

    private static void fill(ObjectNode root, ScanReport report) {
        root.put("verdict", report.verdict().name());
        root.put("rulesVersion", report.rulesVersion());
        ArrayNode artifacts = root.putArray("artifacts");
        report.artifacts().forEach(a -> artifact(artifacts.addObject(), a));
    }

    private static void artifact(ObjectNode node, ArtifactReport artifact) {
        node.put("name", artifact.artifact().value());
        node.put("verdict", artifact.verdict().name());
        ArrayNode formats = node.putArray("formats");
        artifact.formats().forEach(formats::add);
        ArrayNode findings = node.putArray("findings");
        artifact.findings().forEach(f -> finding(findings.addObject(), f));
        ArrayNode imports = node.putArray("imports");
        artifact.imports().forEach(i -> reference(imports.addObject(), i));
    }

    private static void finding(ObjectNode node, Finding finding) {
        node.put("rule", finding.rule().id());
        node.put("severity", finding.rule().severity().name());
        node.put("verdict", finding.rule().verdict().name());
        place(node, finding.place());
        node.put("summary", finding.summary());
        if (!finding.rule().reference().isEmpty()) {
            node.put("reference", finding.rule().reference());
        }
    }

    private static void reference(ObjectNode node, Import reference) {
        node.put("name", reference.name());
        node.put("use", reference.use().name().toLowerCase(Locale.ROOT));
        node.put("judgement", reference.judgement().name().toLowerCase(Locale.ROOT));
        place(node, reference.place());
    }

    private static void place(ObjectNode node, Place place) {
        if (!place.path().isRoot()) {
            node.put("member", place.path().toString());
        }
        node.put("offset", place.offset());
    }
}
