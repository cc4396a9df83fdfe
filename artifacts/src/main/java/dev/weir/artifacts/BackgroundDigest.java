package dev.weir.artifacts;

import java.io.Closeable;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of bytes that come one after another, computed by a thread of its own once there are more than a few, so that
 * whoever reads them does something else with them meanwhile. At most {@value #CHUNKS} chunks wait. For one caller.
 */
final class BackgroundDigest implements Closeable {

    /** Bytes that are hashed together; fewer are hashed by the caller, for a thread is not worth its while. */
    static final int CHUNK = 1 << 18;

    private static final int CHUNKS = 8;

    private final MessageDigest digest = Digest.sha256();
    private byte[] buffer = new byte[0];
    private int filled;
    private @Nullable ChunkRing ring;
    private @Nullable Thread hasher;

    /** Adds bytes, which are copied. */
    void update(byte[] bytes, int offset, int length) {
        for (int done = 0; done < length; ) {
            byte[] into = chunk();
            int count = Math.min(length - done, CHUNK - filled);
            System.arraycopy(bytes, offset + done, into, filled, count);
            done += count;
            advance(count);
        }
    }

    /** Where the next bytes may be put, behind the {@link #filled} ones that are there; {@value #CHUNK} bytes long. */
    byte[] chunk() {
        if (buffer.length == 0) {
            buffer = new byte[CHUNK];
        }
        return buffer;
    }

    int filled() {
        return filled;
    }

    /** So many bytes were put into {@link #chunk}. */
    void advance(int count) {
        filled += count;
        if (filled == CHUNK) {
            handOver();
        }
    }

    /** The digest of everything; nothing may be added afterwards. */
    Digest finish() {
        if (ring != null && hasher != null) {
            ring.end();
            join(hasher);
        }
        digest.update(buffer, 0, filled);
        return Digest.ofRaw(digest.digest());
    }

    /** Waits for what is in the ring, which takes no longer for an interruption. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() {
        if (ring == null) {
            ring = start();
            System.arraycopy(buffer, 0, ring.next(), 0, filled);
        }
        ring.fill(filled);
        filled = 0;
        buffer = ring.next();
    }

    private ChunkRing start() {
        ChunkRing chunks = new ChunkRing(CHUNKS, CHUNK);
        hasher = Thread.ofPlatform().daemon().name("artifact-digest").start(() -> hash(chunks));
        return chunks;
    }

    private void hash(ChunkRing chunks) {
        try {
            chunks.drainTo((bytes, length) -> digest.update(bytes, 0, length));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread, also before everything was hashed. */
    @Override
    public void close() {
        if (hasher != null) {
            hasher.interrupt();
        }
    }
}
