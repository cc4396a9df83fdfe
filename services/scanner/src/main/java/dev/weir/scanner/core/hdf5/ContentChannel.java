package dev.weir.scanner.core.hdf5;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Content as a channel; every read is paid for, so that a library that reads in circles ends. */
final class ContentChannel implements SeekableByteChannel {

    private final RandomContent content;
    private final Budget budget;
    private long position;

    ContentChannel(RandomContent content, Budget budget) {
        this.content = content;
        this.budget = budget;
    }

    /** @throws Stopped when reading costs more than the scan may cost */
    @Override
    public int read(ByteBuffer into) throws IOException {
        byte[] bytes = new byte[into.remaining()];
        try {
            budget.spendOperations(1);
            budget.spendBytes(bytes.length);
        } catch (LimitReached e) {
            throw new Stopped(e);
        }
        int count = content.read(position, bytes, 0, bytes.length);
        if (count > 0) {
            into.put(bytes, 0, count);
            position += count;
        }
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
        position = newPosition;
        return this;
    }

    @Override
    public long size() {
        return content.size();
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    /** Carries a limit through a library. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient LimitReached limit;

        Stopped(LimitReached limit) {
            super(limit);
            this.limit = limit;
        }

        LimitReached limit() {
            return limit;
        }
    }
}
