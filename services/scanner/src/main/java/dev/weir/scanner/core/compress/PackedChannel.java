package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/**
 * Content for a library that reads through a channel: a read fills its buffer, or ends at the end. Failures of the
 * storage are marked. Closing does nothing.
 */
public final class PackedChannel implements SeekableByteChannel {

    private static final int MOST = 1 << 16;

    private final RandomContent content;
    private long position;

    public PackedChannel(RandomContent content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = into.remaining();
        byte[] bytes = new byte[Math.min(wanted, MOST)];
        try {
            while (into.hasRemaining()) {
                int count = content.read(position, bytes, 0, Math.min(into.remaining(), bytes.length));
                if (count < 0) {
                    break;
                }
                into.put(bytes, 0, count);
                position += count;
            }
        } catch (IOException e) {
            throw new StorageFailure(e);
        }
        int read = wanted - into.remaining();
        return read == 0 && wanted > 0 ? -1 : read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        if (newPosition < 0) {
            throw new IllegalArgumentException("a position is not negative: " + newPosition);
        }
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
