package dev.weir.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of bytes that come one after another, computed by a thread of its own once there are more than a few, so that
 * whoever reads them does something else with them meanwhile. At most {@value #CHUNKS} chunks wait. For one caller.
 */
final class BackgroundDigest implements Closeable {

    /** Bytes that are hashed together; as many are hashed by the caller before a thread is worth its while. */
    static final int CHUNK = 1 << 18;

    private static final int CHUNKS = 8;
    private static final Chunk END = new Chunk(new byte[0], 0);

    private final MessageDigest digest = Digest.sha256();
    private final BlockingQueue<Chunk> waiting = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(CHUNKS + 2);
    private long hashedByCaller;
    private byte[] buffer = new byte[0];
    private int filled;
    private @Nullable Thread hasher;

    private record Chunk(byte[] bytes, int length) {}

    void update(byte[] bytes, int offset, int length) throws IOException {
        if (hasher == null && hashedByCaller + length <= CHUNK) {
            digest.update(bytes, offset, length);
            hashedByCaller += length;
            return;
        }
        if (hasher == null) {
            start();
        }
        for (int done = 0; done < length; ) {
            int count = Math.min(length - done, CHUNK - filled);
            System.arraycopy(bytes, offset + done, buffer, filled, count);
            filled += count;
            done += count;
            if (filled == CHUNK) {
                handOver();
            }
        }
    }

    /** The digest of everything; nothing may be added afterwards. */
    Digest finish() throws IOException {
        Thread running = hasher;
        if (running != null) {
            handOver();
            try {
                waiting.put(END);
                running.join();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        return Digest.ofRaw(digest.digest());
    }

    private void start() {
        for (int i = 0; i < CHUNKS + 1; i++) {
            free.add(new byte[CHUNK]);
        }
        buffer = new byte[CHUNK];
        hasher = Thread.ofPlatform().daemon().name("artifact-digest").start(this::hash);
    }

    private void handOver() throws IOException {
        try {
            waiting.put(new Chunk(buffer, filled));
            buffer = free.take();
            filled = 0;
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void hash() {
        try {
            for (Chunk chunk = waiting.take(); chunk != END; chunk = waiting.take()) {
                digest.update(chunk.bytes(), 0, chunk.length());
                free.put(chunk.bytes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static IOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while an artifact was hashed");
    }

    /** Ends the thread, also before everything was hashed. */
    @Override
    public void close() {
        if (hasher != null) {
            hasher.interrupt();
        }
    }
}
