package dev.weir.scanner.core.content;

import java.io.IOException;
import java.io.InputStream;

/** Content that can be read at any place. */
public interface RandomContent extends Content {

    /**
     * Reads at most {@code length} bytes.
     *
     * @param position first byte to read, counted from 0
     * @return how many bytes were read, or -1 at or behind the end
     */
    int read(long position, byte[] into, int offset, int length) throws IOException;

    @Override
    default InputStream open() {
        return new ContentStream(this);
    }

    /**
     * A part of this content.
     *
     * @throws IllegalArgumentException when the part does not lie inside this content
     */
    default RandomContent slice(long from, long length) {
        return new Slice(this, from, length);
    }
}
