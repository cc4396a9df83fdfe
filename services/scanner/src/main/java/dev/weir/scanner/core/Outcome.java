package dev.weir.scanner.core;

import dev.weir.scanner.core.advisory.DependencyPolicy;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import java.time.Instant;

/** What came of the inspection of a model version. */
public sealed interface Outcome {

    Scan scan();

    /**
     * The version is clean and signed.
     *
     * @param bundle signature over its artifacts
     * @param provenance signed statement of what it was made from
     * @param attestation signed statement of how it was scanned
     * @param keyHint the key of all three
     * @param at when
     */
    record Signed(Scan scan, Evidence bundle, Evidence provenance, Evidence attestation, String keyHint, Instant at)
            implements Outcome {}

    /** The version is not clean and was not signed. */
    record Held(Scan scan) implements Outcome {}

    /**
     * A scan with its evidence.
     *
     * @param assessment what is known of the version
     * @param startedAt when it began
     * @param completedAt when it ended
     */
    record Scan(Assessment assessment, Evidence bill, Evidence document, Instant startedAt, Instant completedAt) {

        /** What the version is, with what it needs. */
        public Verdict verdict() {
            return DependencyPolicy.judge(report().verdict(), vulnerabilities());
        }

        public ScanReport report() {
            return assessment.report();
        }

        /** The vulnerabilities that count. */
        public Vulnerabilities vulnerabilities() {
            return assessment.judged().open();
        }
    }
}
