package dev.weir.scanner.core.content;

import java.io.IOException;
import java.io.InputStream;

/** A stream over random content whose {@code skip} costs nothing. */
final class ContentStream extends InputStream {

    private final RandomContent content;
    private long position;

    ContentStream(RandomContent content) {
        this.content = content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = content.read(position, into, offset, length);
        position += Math.max(count, 0);
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, content.size() - position));
        position += skipped;
        return skipped;
    }
}
