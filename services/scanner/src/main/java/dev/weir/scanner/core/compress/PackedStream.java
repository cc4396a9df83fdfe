package dev.weir.scanner.core.compress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a decoder reads; marks failures of the storage. */
final class PackedStream extends FilterInputStream {

    PackedStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new StorageFailure(e);
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (IOException e) {
            throw new StorageFailure(e);
        }
    }
}
