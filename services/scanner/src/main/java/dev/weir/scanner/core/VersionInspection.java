package dev.weir.scanner.core;

import dev.weir.scanner.core.advisory.AdvisorySource;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.dependency.Dependencies;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Scans a model version, keeps the evidence, and signs what is clean. */
public final class VersionInspection {

    private final VersionScanner scanner;
    private final AdvisorySource advisories;
    private final Documents documents;
    private final EvidenceStore store;
    private final Signer signer;
    private final InstantSource clock;

    public VersionInspection(
            VersionScanner scanner,
            AdvisorySource advisories,
            Documents documents,
            EvidenceStore store,
            Signer signer,
            InstantSource clock) {
        this.scanner = scanner;
        this.advisories = advisories;
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
        List<String> packages = Dependencies.purls(model.origin().packages(), report.dependencies());
        Vulnerabilities known = Vulnerabilities.of(packages, advisories);
        Outcome.Scan scan = new Outcome.Scan(report, packages, known, bill, document, start, clock.instant());
        return switch (scan.verdict()) {
            case CLEAN -> signed(model, scan);
            case SUSPICIOUS, UNSCANNABLE, MALICIOUS -> new Outcome.Held(scan);
        };
    }

    private Outcome signed(PublishedModel model, Outcome.Scan scan) {
        Signer.Signature signature = signer.sign(model, scan);
        return new Outcome.Signed(
                scan,
                store.keep(signature.bundle()),
                store.keep(signature.provenance()),
                store.keep(signature.attestation()),
                signature.keyHint(),
                clock.instant());
    }
}
