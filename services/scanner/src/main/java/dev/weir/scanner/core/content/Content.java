package dev.weir.scanner.core.content;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a declared length that can be opened again and again. */
public interface Content {

    /** Length in bytes as declared, 0 or more; for compressed content the length after expansion. */
    long size();

    /**
     * Opens the content at its first byte.
     *
     * @throws IOException when the storage below cannot be read
     */
    InputStream open() throws IOException;
}
