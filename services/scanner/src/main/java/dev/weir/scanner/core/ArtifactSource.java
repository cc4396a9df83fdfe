package dev.weir.scanner.core;

import dev.weir.scanner.core.content.RandomContent;

/** Where artifacts come from. */
public interface ArtifactSource {

    /**
     * Lets an artifact be scanned while its digest is verified.
     *
     * @throws RuntimeException a transient one when the storage does not answer now, and what the scan throws
     */
    Fetched fetch(ArtifactClaim claim, Scan scan);

    /** Scans content, which is there until this returns. */
    @FunctionalInterface
    interface Scan {
        ArtifactReport of(RandomContent content);
    }

    /** What came of it. */
    sealed interface Fetched {

        /** The bytes that were scanned are those promised. */
        record Verified(ArtifactReport report) implements Fetched {}

        /** There are bytes, but not those promised. */
        record Altered(String explanation) implements Fetched {}

        /** There are no such bytes, or the store may not read them. */
        record Withheld(String explanation) implements Fetched {}
    }
}
