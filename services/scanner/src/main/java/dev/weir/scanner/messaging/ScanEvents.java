package dev.weir.scanner.messaging;

import dev.weir.events.Evidence;
import dev.weir.events.ModelPublished;
import dev.weir.events.ModelSigned;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanReason;
import dev.weir.scanner.core.Outcome;
import java.util.List;

/** Writes what an inspection concluded into events. */
final class ScanEvents {

    private ScanEvents() {}

    static ScanCompleted completed(ModelPublished model, Outcome.Scan scan) {
        List<dev.weir.scanner.core.Finding> findings = scan.report().findings();
        return ScanCompleted.newBuilder()
                .setModel(model.getModel())
                .setVersion(model.getVersion())
                .setDigest(model.getDigest())
                .setVerdict(ScanFacts.verdict(scan.verdict()))
                .setFindings(findings.stream()
                        .limit(ScanFacts.MOST)
                        .map(ScanFacts::finding)
                        .toList())
                .setFindingCount(findings.size())
                .setVulnerabilities(ScanFacts.summary(scan.vulnerabilities()))
                .setVulnerable(ScanFacts.vulnerable(scan.vulnerabilities()))
                .setReason(ScanReason.PUBLISHED)
                .setSbom(evidence(scan.bill()))
                .setReport(evidence(scan.document()))
                .setRulesVersion(scan.report().rulesVersion())
                .setStartedAt(scan.startedAt())
                .setCompletedAt(scan.completedAt())
                .build();
    }

    static ModelSigned signed(ModelPublished model, Outcome.Signed signed) {
        return ModelSigned.newBuilder()
                .setModel(model.getModel())
                .setVersion(model.getVersion())
                .setDigest(model.getDigest())
                .setBundle(evidence(signed.bundle()))
                .setProvenance(evidence(signed.provenance()))
                .setAttestation(evidence(signed.attestation()))
                .setKeyHint(signed.keyHint())
                .setSignedAt(signed.at())
                .build();
    }

    private static Evidence evidence(dev.weir.scanner.core.Evidence evidence) {
        return Evidence.newBuilder()
                .setUri(evidence.reference().uri().toString())
                .setDigest(evidence.reference().digest().toString())
                .setMediaType(evidence.mediaType())
                .build();
    }
}
