package dev.weir.artifacts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to read more bytes than a limit. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedInputStream(InputStream source, long limit) {
        super(source);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        account(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        account(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        account(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void account(long bytes) {
        count += bytes;
        if (count > limit) {
            throw tooLarge(limit);
        }
    }

    static ArtifactFailure tooLarge(long limit) {
        return new ArtifactFailure.Refused(
                Refusal.TOO_LARGE, "an artifact has more than the " + limit + " bytes that are allowed");
    }
}
