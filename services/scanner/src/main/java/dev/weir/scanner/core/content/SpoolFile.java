package dev.weir.scanner.core.content;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes on their way into a spool: an array that becomes a nameless file when it grows too long. */
final class SpoolFile implements Closeable {

    private final Spool spool;
    private byte[] memory = new byte[1 << 12];
    private long size;
    private long taken;
    private @Nullable FileChannel file;

    SpoolFile(Spool spool) {
        this.spool = spool;
    }

    /** Appends the first bytes of a buffer. A disk that is full is a limit like any other. */
    void write(byte[] bytes, int count) throws LimitReached {
        if (file == null && size + count <= Spool.IN_MEMORY) {
            if (size + count > memory.length) {
                memory = Arrays.copyOf(memory, (int) Math.max(size + count, Math.min(2 * size, Spool.IN_MEMORY)));
            }
            System.arraycopy(bytes, 0, memory, (int) size, count);
        } else {
            try {
                append(bytes, count);
            } catch (IOException e) {
                throw new LimitReached(Limit.DISK);
            }
        }
        size += count;
    }

    private void append(byte[] bytes, int count) throws IOException, LimitReached {
        FileChannel channel = file;
        if (channel == null) {
            channel = file = open();
            take(size);
            writeFully(channel, ByteBuffer.wrap(memory, 0, (int) size));
            memory = new byte[0];
        }
        take(count);
        writeFully(channel, ByteBuffer.wrap(bytes, 0, count));
    }

    private FileChannel open() throws IOException {
        Path path = Files.createTempFile(spool.folder(), "weir-spool", null);
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private void take(long count) throws LimitReached {
        spool.take(count);
        taken += count;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** What was written. */
    Spooled content() {
        FileChannel channel = file;
        return new Spooled(
                channel == null ? new BytesContent(Arrays.copyOf(memory, (int) size)) : new FileContent(channel, size),
                this);
    }

    @Override
    public void close() throws IOException {
        spool.giveBack(taken);
        taken = 0;
        if (file != null) {
            file.close();
        }
    }
}
