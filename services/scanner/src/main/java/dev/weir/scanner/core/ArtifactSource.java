package dev.weir.scanner.core;

import dev.weir.scanner.core.content.RandomContent;
import java.io.Closeable;

/** Where artifacts come from. */
public interface ArtifactSource {

    /**
     * Fetches an artifact and verifies its digest.
     *
     * @throws RuntimeException a transient one when the storage does not answer now
     */
    Fetched fetch(ArtifactClaim claim);

    /** What came of it. */
    sealed interface Fetched {

        /** The bytes are those promised; nobody can change them until they are closed. */
        record Verified(LocalCopy copy) implements Fetched {}

        /** There are bytes, but not those promised. */
        record Altered(String explanation) implements Fetched {}

        /** There are no such bytes, or the store may not read them. */
        record Withheld(String explanation) implements Fetched {}
    }

    /** A private copy of an artifact. */
    interface LocalCopy extends Closeable {
        RandomContent content();
    }
}
