package dev.weir.artifacts;

import java.io.IOException;

/** Bytes that can be read at any place. May be used by several threads. */
public interface RandomBytes {

    /** Length in bytes. */
    long size();

    /**
     * Reads at most {@code length} bytes.
     *
     * @param position first byte to read, counted from 0
     * @return how many bytes were read, or -1 at or behind the end
     */
    int read(long position, byte[] into, int offset, int length) throws IOException;
}
