package dev.weir.artifacts;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of the bytes of an artifact. */
@FunctionalInterface
public interface ArtifactReader<T> {

    /**
     * Reads as much as it needs; it need not close the stream. What it returns is handed on only if all bytes,
     * also those that it left, match the digest.
     */
    T read(InputStream content) throws IOException;
}
