package dev.weir.scanner.core.compress;

import java.io.IOException;
import java.io.InputStream;

/**
 * Expands a compressed stream. The streams that it makes keep their tables and windows below
 * {@link Decoders#MOST_MEMORY} bytes; on broken data they may throw anything.
 */
@FunctionalInterface
public interface Decoder {

    InputStream over(InputStream packed) throws IOException;
}
