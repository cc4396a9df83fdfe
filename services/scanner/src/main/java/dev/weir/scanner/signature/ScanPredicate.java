package dev.weir.scanner.signature;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.scanner.core.Evidence;
import dev.weir.scanner.core.Outcome;

/** The predicate {@code https://weir.dev/scan/v1}: that a version was scanned, with what, and what was found. */
final class ScanPredicate {

    static final String TYPE = "https://weir.dev/scan/v1";
    private static final String SCANNER = "https://weir.dev/scanner";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ScanPredicate() {}

    static String of(Outcome.Scan scan) {
        ObjectNode predicate = MAPPER.createObjectNode();
        predicate
                .putObject("scanner")
                .put("id", SCANNER)
                .put("rulesVersion", scan.report().rulesVersion());
        predicate.put("verdict", scan.verdict().name());
        predicate.put("findings", scan.report().findings().size());
        predicate.put("vulnerabilities", scan.vulnerabilities().distinct().size());
        evidence(predicate.putObject("sbom"), scan.bill());
        evidence(predicate.putObject("report"), scan.document());
        ObjectNode metadata = predicate.putObject("metadata");
        metadata.put("startedOn", scan.startedAt().toString());
        metadata.put("finishedOn", scan.completedAt().toString());
        return predicate.toString();
    }

    private static void evidence(ObjectNode node, Evidence evidence) {
        node.put("mediaType", evidence.mediaType());
        node.putObject("digest").put("sha256", evidence.reference().digest().hex());
    }
}
