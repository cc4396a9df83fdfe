package dev.weir.scanner.core.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps bytes that can only be produced forwards, so that they can be read at any place and again: in memory while they
 * are few, beyond that in temporary files that have no name and are gone when closed. Not for several threads.
 */
public final class Spool {

    /** Content up to this length never touches the disk. */
    static final int IN_MEMORY = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long most;
    private long onDisk;

    /**
     * @param folder an existing folder for temporary files
     * @param most bytes in temporary files at the same time
     */
    public Spool(Path folder, long most) {
        this.folder = folder;
        this.most = most;
    }

    /** Bytes produced forwards. */
    @FunctionalInterface
    public interface Source {

        /** Fills some of the buffer; returns how much, or -1 at the end. */
        int read(byte[] buffer) throws IOException, Unreadable;
    }

    /** What was kept, and why it is not all there is. The content must be closed. */
    public record Kept(Spooled content, Optional<Unreadable> broken) {}

    /**
     * Keeps a whole content.
     *
     * @throws Unreadable when it cannot be read to its end
     * @throws IOException when the storage below the content fails
     */
    public Spooled keep(Content content, Budget budget) throws IOException, Unreadable {
        try (InputStream in = content.open()) {
            Kept kept = keepReadable(buffer -> {
                int count = in.read(buffer);
                budget.spendBytes(Math.max(count, 0));
                return count;
            });
            if (kept.broken().isPresent()) {
                kept.content().close();
                throw kept.broken().get();
            }
            return kept.content();
        }
    }

    /**
     * Keeps bytes up to their end or up to where they become unreadable: what a reader meets before it fails may do
     * harm already.
     *
     * @throws IOException when the storage below the source fails
     */
    public Kept keepReadable(Source source) throws IOException {
        SpoolFile file = new SpoolFile(this);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                file.write(buffer, count);
            }
            return new Kept(file.content(), Optional.empty());
        } catch (Unreadable e) {
            return new Kept(file.content(), Optional.of(e));
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    void take(long bytes) throws LimitReached {
        if (bytes > most - onDisk) {
            throw new LimitReached(Limit.DISK);
        }
        onDisk += bytes;
    }

    void giveBack(long bytes) {
        onDisk -= bytes;
    }
}
