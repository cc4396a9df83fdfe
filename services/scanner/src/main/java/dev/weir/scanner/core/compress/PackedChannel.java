package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Content for a library that reads archives through a channel; marks failures of the storage. Closing does nothing. */
public final class PackedChannel implements SeekableByteChannel {

    private static final int MOST = 1 << 16;

    private final RandomContent content;
    private long position;

    public PackedChannel(RandomContent content) {
        this.content = content;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        byte[] bytes = new byte[Math.min(into.remaining(), MOST)];
        if (bytes.length == 0) {
            return 0;
        }
        try {
            int count = content.read(position, bytes, 0, bytes.length);
            if (count > 0) {
                into.put(bytes, 0, count);
                position += count;
            }
            return count;
        } catch (IOException e) {
            throw new StorageFailure(e);
        }
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
