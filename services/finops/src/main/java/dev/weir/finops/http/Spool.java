package dev.weir.finops.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of any number that take little memory: what does not fit is in a temporary file, until they are sent or
 * discarded.
 */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 1 << 18;

    private final ByteBuffer buffer = ByteBuffer.allocate(IN_MEMORY);
    private @Nullable SeekableByteChannel file;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (!buffer.hasRemaining()) {
                spill();
            }
            int part = Math.min(left, buffer.remaining());
            buffer.put(bytes, from, part);
            from += part;
            left -= part;
        }
    }

    private void spill() throws IOException {
        SeekableByteChannel to = file;
        if (to == null) {
            Path path = Files.createTempFile("weir-answer-", "");
            to = Files.newByteChannel(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = to;
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
        buffer.clear();
    }

    /** Sends what was written, once, and forgets it. */
    void sendTo(OutputStream out) throws IOException {
        try {
            SeekableByteChannel from = file;
            if (from != null) {
                spill();
                from.position(0);
                while (from.read(buffer) >= 0) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            } else {
                out.write(buffer.array(), 0, buffer.position());
            }
        } finally {
            discard();
        }
    }

    /** Forgets what was written. */
    void discard() {
        try {
            SeekableByteChannel open = file;
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be removed", e);
        }
    }
}
