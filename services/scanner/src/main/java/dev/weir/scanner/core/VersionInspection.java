package dev.weir.scanner.core;

import java.time.Instant;
import java.time.InstantSource;

/** Scans a model version, keeps the evidence, and signs what is clean. */
public final class VersionInspection {

    private final VersionScanner scanner;
    private final Documents documents;
    private final EvidenceStore store;
    private final Signer signer;
    private final InstantSource clock;

    public VersionInspection(
            VersionScanner scanner, Documents documents, EvidenceStore store, Signer signer, InstantSource clock) {
        this.scanner = scanner;
        this.documents = documents;
        this.store = store;
        this.signer = signer;
        this.clock = clock;
    }

    /** Inspects a version. May be repeated: the evidence is the same and is kept once. */
    public Outcome inspect(PublishedModel model) {
        Instant start = clock.instant();
        ScanReport report = scanner.scan(model);
        Evidence bill = store.keep(documents.bill(model));
        Evidence document = store.keep(documents.report(model, report));
        Outcome.Scan scan = new Outcome.Scan(report, bill, document, start, clock.instant());
        return switch (report.verdict()) {
            case CLEAN -> signed(model, scan);
            case SUSPICIOUS, UNSCANNABLE, MALICIOUS -> new Outcome.Held(scan);
        };
    }

    private Outcome signed(PublishedModel model, Outcome.Scan scan) {
        Signer.Signature signature = signer.sign(model);
        Evidence bundle = store.keep(signature.bundle());
        return new Outcome.Signed(scan, bundle, signature.keyHint(), clock.instant());
    }
}
