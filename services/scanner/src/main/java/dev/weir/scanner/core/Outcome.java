package dev.weir.scanner.core;

import java.time.Instant;

/** What came of the inspection of a model version. */
public sealed interface Outcome {

    Scan scan();

    /** The version is clean and signed. */
    record Signed(Scan scan, Evidence bundle, String keyHint, Instant at) implements Outcome {}

    /** The version is not clean and was not signed. */
    record Held(Scan scan) implements Outcome {}

    /**
     * A scan with its evidence.
     *
     * @param startedAt when it began
     * @param completedAt when it ended
     */
    record Scan(ScanReport report, Evidence bill, Evidence document, Instant startedAt, Instant completedAt) {}
}
