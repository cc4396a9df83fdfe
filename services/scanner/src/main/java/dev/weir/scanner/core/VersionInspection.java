package dev.weir.scanner.core;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Scans a model version, keeps the evidence, attaches it, and signs what is clean. */
public final class VersionInspection {

    private final VersionScanner scanner;
    private final Assessor assessor;
    private final Documents documents;
    private final EvidenceStore store;
    private final Attachments attachments;
    private final Signer signer;
    private final InstantSource clock;

    public VersionInspection(
            VersionScanner scanner,
            Assessor assessor,
            Documents documents,
            EvidenceStore store,
            Attachments attachments,
            Signer signer,
            InstantSource clock) {
        this.scanner = scanner;
        this.assessor = assessor;
        this.documents = documents;
        this.store = store;
        this.attachments = attachments;
        this.signer = signer;
        this.clock = clock;
    }

    /** Inspects a version. May be repeated: the evidence is the same and is kept once. */
    public Outcome inspect(PublishedModel model) {
        Instant start = clock.instant();
        Assessment assessment = assessor.assess(model, scanner.scan(model), start);
        Document billed = documents.bill(model, assessment);
        Evidence bill = store.keep(billed);
        attachments.attach(model, List.of(billed));
        Evidence document = store.keep(documents.report(model, assessment));
        Outcome.Scan scan = new Outcome.Scan(assessment, bill, document, start, clock.instant());
        return switch (scan.verdict()) {
            case CLEAN -> signed(model, scan);
            case SUSPICIOUS, UNSCANNABLE, MALICIOUS -> new Outcome.Held(scan);
        };
    }

    private Outcome signed(PublishedModel model, Outcome.Scan scan) {
        Signer.Signature signature = signer.sign(model, scan);
        attachments.attach(model, List.of(signature.bundle(), signature.provenance(), signature.attestation()));
        return new Outcome.Signed(
                scan,
                store.keep(signature.bundle()),
                store.keep(signature.provenance()),
                store.keep(signature.attestation()),
                signature.keyHint(),
                clock.instant());
    }
}
