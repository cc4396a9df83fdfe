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

    /** Bytes that are hashed together; fewer are hashed by the caller, for a thread is not worth its while. */
    static final int CHUNK = 1 << 18;

    private static final int CHUNKS = 8;
    private static final Chunk END = new Chunk(new byte[0], 0);

    private final MessageDigest digest = Digest.sha256();
    private final BlockingQueue<Chunk> waiting = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(CHUNKS + 2);
    private byte[] buffer = new byte[0];
    private int filled;
    private @Nullable Thread hasher;

    private record Chunk(byte[] bytes, int length) {}

    /** Adds bytes, which are copied. */
    void update(byte[] bytes, int offset, int length) throws IOException {
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
    void advance(int count) throws IOException {
        filled += count;
        if (filled == CHUNK) {
            handOver();
        }
    }

    /** The digest of everything; nothing may be added afterwards. */
    Digest finish() throws IOException {
        Thread running = hasher;
        if (running == null) {
            digest.update(buffer, 0, filled);
        } else {
            try {
                waiting.put(new Chunk(buffer, filled));
                waiting.put(END);
                running.join();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
        return Digest.ofRaw(digest.digest());
    }

    private void handOver() throws IOException {
        if (hasher == null) {
            for (int i = 0; i < CHUNKS + 1; i++) {
                free.add(new byte[CHUNK]);
            }
            hasher = Thread.ofPlatform().daemon().name("artifact-digest").start(this::hash);
        }
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
