package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Expands compressed bytes within the budget, whatever the library that does it throws. Where a stream breaks, its last
 * part is expanded again byte by byte: a library forgets what it expanded in the call that fails, while another reader
 * would have used it.
 */
public final class Expansion implements Closeable {

    private final Opener opener;
    private final Budget budget;
    private @Nullable InputStream in;
    private long position;
    private boolean mayRepeat;
    private boolean byteByByte;
    private @Nullable IOException failure;

    private Expansion(Opener opener, Budget budget, boolean mayRepeat) {
        this.opener = opener;
        this.budget = budget;
        this.mayRepeat = mayRepeat;
    }

    /** Makes a stream of expanded bytes. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    /**
     * Expands as much as can be expanded. What came of it must be closed.
     *
     * @throws IOException when the storage below fails
     */
    public static Spool.Kept of(Content packed, Decoder decoder, Inspection inspection) throws IOException {
        try (Expansion expansion =
                new Expansion(() -> decoder.over(new PackedStream(packed.open())), inspection.budget(), true)) {
            return inspection.spool().keepReadable(expansion::read);
        }
    }

    /**
     * Reads a stream that can be had once, over content behind a {@link PackedChannel}. What came of it must be closed.
     *
     * @throws IOException when the storage below fails
     */
    public static Spool.Kept once(Opener opener, Inspection inspection) throws IOException {
        try (Expansion expansion = new Expansion(opener, inspection.budget(), false)) {
            return inspection.spool().keepReadable(expansion::read);
        }
    }

    private int read(byte[] buffer) throws IOException, Unreadable {
        try {
            int count = byteByByte ? readByteByByte(opened(), buffer) : opened().read(buffer);
            budget.spendExpanded(Math.max(count, 0));
            position += Math.max(count, 0);
            return count;
        } catch (IOException | RuntimeException e) {
            Unreadable unreadable = unreadable(e, "at expanded byte " + position);
            if (!mayRepeat || unreadable instanceof LimitReached) {
                throw unreadable;
            }
            repeat();
            return read(buffer);
        }
    }

    private void repeat() throws IOException, Unreadable {
        mayRepeat = false;
        byteByByte = true;
        close();
        in = null;
        byte[] buffer = new byte[1 << 16];
        try {
            for (long left = position; left > 0; ) {
                int count = opened().read(buffer, 0, (int) Math.min(left, buffer.length));
                budget.spendBytes(Math.max(count, 0));
                left = count < 0 ? 0 : left - count;
            }
        } catch (IOException | RuntimeException e) {
            throw unreadable(e, "at expanded byte " + position);
        }
    }

    /** The bytes up to an error, which the next call throws. */
    private int readByteByByte(InputStream stream, byte[] buffer) throws IOException {
        if (failure != null) {
            throw failure;
        }
        int count = 0;
        try {
            while (count < buffer.length && stream.read(buffer, count, 1) > 0) {
                count++;
            }
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException e) {
            failure = new IOException(e);
        }
        if (count == 0 && failure != null) {
            throw failure;
        }
        return count == 0 ? -1 : count;
    }

    /**
     * What a library's exception over compressed content means.
     *
     * @throws IOException when it was the storage that failed
     */
    public static Unreadable unreadable(Exception failure, String where) throws IOException {
        StorageFailure.throwIfCauseOf(failure);
        return switch (failure) {
            case org.tukaani.xz.MemoryLimitException e -> new LimitReached(Limit.MEMORY);
            case org.apache.commons.compress.MemoryLimitException e -> new LimitReached(Limit.MEMORY);
            case EOFException e -> new Truncated("the compressed data ends too early, " + where);
            default -> new Malformed("the compressed data is broken " + where);
        };
    }

    private InputStream opened() throws IOException {
        InputStream opened = in;
        if (opened == null) {
            opened = in = opener.open();
        }
        return opened;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
