package dev.weir.artifacts;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Hashes what is read and, at the end, compares it with what was promised. */
final class VerifyingInputStream extends FilterInputStream {

    private static final int SKIP_BUFFER = 8192;

    private final ArtifactReference reference;
    private final BackgroundDigest digest = new BackgroundDigest();
    private @Nullable Digest actual;

    VerifyingInputStream(InputStream source, ArtifactReference reference) {
        super(source);
        this.reference = reference;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        int read = read(one, 0, 1);
        return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = actual == null ? in.read(buffer, offset, length) : -1;
        if (read < 0) {
            verify();
        } else {
            digest.update(buffer, offset, read);
        }
        return read;
    }

    /** Skipped bytes count: they are read and hashed. */
    @Override
    public long skip(long bytes) throws IOException {
        byte[] buffer = new byte[SKIP_BUFFER];
        long skipped = 0;
        while (skipped < bytes) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, bytes - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        digest.close();
        super.close();
    }

    /** Who reads on after the end is told the same again. */
    private void verify() throws IOException {
        Digest read = actual == null ? digest.finish() : actual;
        actual = read;
        if (!read.equals(reference.digest())) {
            throw new ArtifactFailure.Mismatch(reference, read);
        }
    }
}
