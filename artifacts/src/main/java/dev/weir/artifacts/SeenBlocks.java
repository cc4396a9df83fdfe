package dev.weir.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that others may write to while it is read. Blocks that a reader sees in order are hashed as it saw them, so
 * that reading from the beginning to the end is the only pass. Every block that was seen is remembered by a seal, which
 * tells whether it is the same when it is seen again or hashed later.
 */
final class SeenBlocks implements RandomBytes, Closeable {

    /** A part of {@link BackgroundDigest#CHUNK}. */
    static final int BLOCK = 1 << 16;

    private static final int IN_MEMORY = 16;

    private final FileChannel channel;
    private final long size;
    private final BlockSeals seals = new BlockSeals();
    private final Map<Long, byte[]> recent = new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > IN_MEMORY;
        }
    };
    private BackgroundDigest digest = new BackgroundDigest();
    private long hashed;
    private boolean complete;
    private boolean changed;

    private SeenBlocks(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    static SeenBlocks open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        try {
            return new SeenBlocks(channel, channel.size());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public synchronized int read(long position, byte[] into, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        byte[] block = block(position / BLOCK);
        int from = (int) (position % BLOCK);
        int count = Math.min(length, block.length - from);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(block, from, into, offset, count);
        return count;
    }

    /**
     * The digest of the whole file. What was not seen in order is read now.
     *
     * @param content the file from its beginning
     */
    synchronized Digest finish(InputStream content) throws IOException {
        complete = true;
        long done = Math.min(hashed * BLOCK, size);
        changed |= content.skip(done) < done;
        int length = 1;
        while (length > 0) {
            byte[] chunk = digest.chunk();
            int from = digest.filled();
            length = content.readNBytes(chunk, from, BackgroundDigest.CHUNK - from);
            for (int at = 0; at < length; at += BLOCK) {
                compare(chunk, from + at, Math.min(BLOCK, length - at));
            }
            digest.advance(length);
        }
        changed |= hashed * BLOCK < size;
        return digest.finish();
    }

    private void compare(byte[] bytes, int from, int length) {
        changed |= length != expected(hashed) || seals.has(hashed) && !seals.same(hashed, bytes, from, length);
        hashed++;
    }

    /** Whether somebody wrote to the file between two looks at it. */
    synchronized boolean isChanged() {
        return changed;
    }

    private byte[] block(long number) throws IOException {
        byte[] known = recent.get(number);
        if (known != null) {
            hash(number, known);
            return known;
        }
        ByteBuffer bytes = ByteBuffer.allocate(expected(number));
        long position = number * BLOCK;
        for (int count = 0; count >= 0 && bytes.hasRemaining(); ) {
            count = channel.read(bytes, position + bytes.position());
        }
        byte[] block = bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        changed |= bytes.hasRemaining() || !seals.same(number, block, 0, block.length);
        recent.put(number, block);
        hash(number, block);
        return block;
    }

    /** How long a block is as long as nobody writes to the file; 0 behind its end. */
    private int expected(long number) {
        return (int) Math.clamp(size - number * BLOCK, 0, BLOCK);
    }

    private void hash(long number, byte[] block) throws IOException {
        if (complete || changed || number != hashed) {
            return;
        }
        try {
            digest.update(block, 0, block.length);
            hashed++;
        } catch (IOException e) {
            digest.close();
            digest = new BackgroundDigest();
            hashed = 0;
            throw e;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        digest.close();
        channel.close();
    }
}
