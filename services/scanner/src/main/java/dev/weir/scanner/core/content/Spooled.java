package dev.weir.scanner.core.content;

import java.io.Closeable;
import java.io.IOException;

/** Content that can be read at any place until it is closed; closing gives back what it took. */
public final class Spooled implements RandomContent, Closeable {

    private final RandomContent content;
    private final Closeable release;

    Spooled(RandomContent content, Closeable release) {
        this.content = content;
        this.release = release;
    }

    /** Content that somebody else closes. */
    public static Spooled of(RandomContent content) {
        return new Spooled(content, () -> {});
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public int read(long position, byte[] into, int offset, int length) throws IOException {
        return content.read(position, into, offset, length);
    }

    @Override
    public void close() throws IOException {
        release.close();
    }
}
