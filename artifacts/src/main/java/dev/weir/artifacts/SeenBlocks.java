package dev.weir.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that others may write to while it is read. Every block that a reader sees is remembered by its digest, so that
 * a later pass over the whole file tells whether the reader saw what is hashed.
 */
final class SeenBlocks implements RandomBytes, Closeable {

    /** A part of {@link BackgroundDigest#CHUNK}. */
    static final int BLOCK = 1 << 16;

    private static final int IN_MEMORY = 16;

    private final FileChannel channel;
    private final long size;
    private final Map<Long, Digest> digests = new HashMap<>();
    private final Map<Long, byte[]> recent = new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > IN_MEMORY;
        }
    };
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

    /** Compares a block of the pass over the whole file with what a reader saw of it. */
    synchronized void compare(long number, byte[] bytes, int from, int length) {
        Digest seen = digests.get(number);
        changed |= seen != null && !seen.equals(Digest.ofContent(Arrays.copyOfRange(bytes, from, from + length)));
        changed |= length < BLOCK && number * BLOCK + length != size;
    }

    /** Whether somebody wrote to the file between two looks at it. */
    synchronized boolean isChanged() {
        return changed;
    }

    private byte[] block(long number) throws IOException {
        @Nullable byte[] known = recent.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BLOCK, size - number * BLOCK));
        long position = number * BLOCK;
        for (int count = 0; count >= 0 && bytes.hasRemaining(); ) {
            count = channel.read(bytes, position + bytes.position());
        }
        byte[] block = Arrays.copyOf(bytes.array(), bytes.position());
        Digest digest = Digest.ofContent(block);
        Digest former = digests.putIfAbsent(number, digest);
        changed |= former != null && !former.equals(digest);
        recent.put(number, block);
        return block;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
