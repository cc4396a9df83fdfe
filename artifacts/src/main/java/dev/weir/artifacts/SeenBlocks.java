package dev.weir.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A file that others may write to while it is read. Blocks that a reader sees in order are hashed as it saw them, so
 * that reading from the beginning to the end is the only pass. Others are remembered by a seal, which tells whether they
 * are the same when they are seen again or hashed later. When a block that was hashed as it was seen comes again from
 * the file, all are hashed once more.
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
    private boolean again;
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

    /** The digest of the whole file when all of it was seen in order, and each block once. */
    synchronized Optional<Digest> whole() throws IOException {
        if (again || hashed * BLOCK < size || !channel.isOpen()) {
            return Optional.empty();
        }
        complete = true;
        changed |= channel.size() != size;
        return Optional.of(digest.finish());
    }

    /**
     * The digest of the whole file. What was not seen in order is read now.
     *
     * @param content the file from its beginning
     */
    synchronized Digest finish(InputStream content) throws IOException {
        complete = true;
        if (again) {
            hashAgain(content);
        } else {
            long done = Math.min(hashed * BLOCK, size);
            changed |= content.skip(done) < done;
        }
        int length = hashSome(content, BackgroundDigest.CHUNK);
        while (length > 0) {
            length = hashSome(content, BackgroundDigest.CHUNK);
        }
        changed |= hashed * BLOCK < size;
        return digest.finish();
    }

    /** Hashes what is hashed already, and compares both. */
    private void hashAgain(InputStream content) throws IOException {
        long left = hashed;
        MessageDigest second = Digest.sha256();
        Digest first = restart().finish();
        while (left > 0) {
            int from = digest.filled();
            byte[] chunk = digest.chunk();
            int length = hashSome(content, (int) Math.min(BackgroundDigest.CHUNK - from, left * BLOCK));
            second.update(chunk, from, Math.max(length, 0));
            left = length <= 0 ? 0 : left - (length + BLOCK - 1) / BLOCK;
        }
        changed |= !first.equals(Digest.ofRaw(second.digest()));
    }

    /** Hashes at most so many bytes, and at most what a chunk still holds; answers how many there were. */
    private int hashSome(InputStream content, int most) throws IOException {
        int from = digest.filled();
        byte[] chunk = digest.chunk();
        int length = content.readNBytes(chunk, from, Math.min(most, BackgroundDigest.CHUNK - from));
        for (int at = 0; at < length; at += BLOCK) {
            compare(chunk, from + at, Math.min(BLOCK, length - at));
        }
        digest.advance(length);
        return length;
    }

    private BackgroundDigest restart() {
        BackgroundDigest former = digest;
        digest = new BackgroundDigest();
        hashed = 0;
        return former;
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
        changed |= bytes.hasRemaining();
        recent.put(number, block);
        again |= number < hashed;
        if (!hash(number, block) || seals.has(number)) {
            changed |= !seals.same(number, block, 0, block.length);
        }
        return block;
    }

    /** How long a block is as long as nobody writes to the file; 0 behind its end. */
    private int expected(long number) {
        return (int) Math.clamp(size - number * BLOCK, 0, BLOCK);
    }

    /** Whether the block is the next in order, and was hashed as it is. */
    private boolean hash(long number, byte[] block) {
        if (complete || changed || number != hashed) {
            return false;
        }
        digest.update(block, 0, block.length);
        hashed++;
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        complete = true;
        digest.close();
        channel.close();
    }
}
