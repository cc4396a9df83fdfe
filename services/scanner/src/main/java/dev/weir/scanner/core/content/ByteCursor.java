package dev.weir.scanner.core.content;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * Reads content forwards with constant memory, under a budget. Integers are little-endian.
 *
 * <p>All reading methods throw {@link Truncated} when the content, or the part it was narrowed to, ends too early.
 */
public final class ByteCursor implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final Budget budget;
    private final byte[] buffer;
    private long base;
    private int filled;
    private int next;
    private int usable;
    private long end;

    public ByteCursor(Content content, Budget budget) throws IOException {
        this.in = content.open();
        this.budget = budget;
        this.end = content.size();
        this.buffer = new byte[(int) Math.clamp(end, 16, BUFFER)];
    }

    /** Offset of the next byte. */
    public long position() {
        return base + next;
    }

    /** Bytes between the position and the end of the content, or of the part it was narrowed to. */
    public long remaining() {
        return end - position();
    }

    /** The next byte, 0 to 255, or -1 at the end. */
    public int tryRead() throws IOException, Unreadable {
        if (next == usable && !fill()) {
            return -1;
        }
        return buffer[next++] & 0xff;
    }

    /** The next byte, 0 to 255. */
    public int u1() throws IOException, Unreadable {
        if (next == usable && !fill()) {
            throw truncated();
        }
        return buffer[next++] & 0xff;
    }

    public int u2() throws IOException, Unreadable {
        return u1() | u1() << 8;
    }

    /** Four bytes as an unsigned integer. */
    public long u4() throws IOException, Unreadable {
        return u2() | (long) u2() << 16;
    }

    /** Eight bytes; values of 2<sup>63</sup> and above come out negative. */
    public long u8() throws IOException, Unreadable {
        return u4() | u4() << 32;
    }

    /** Reads exactly {@code length} bytes into memory; the caller has bounded the length. */
    public byte[] bytes(int length) throws IOException, Unreadable {
        if (length > remaining()) {
            throw truncated();
        }
        byte[] result = new byte[length];
        int done = 0;
        while (done < length) {
            if (next == usable && !fill()) {
                throw truncated();
            }
            int count = Math.min(length - done, usable - next);
            System.arraycopy(buffer, next, result, done, count);
            next += count;
            done += count;
        }
        return result;
    }

    /**
     * Reads up to and including the next line feed.
     *
     * @param most how many bytes to keep; a longer line is consumed and cut
     * @return the bytes before the line feed; {@code most + 1} bytes when it was cut
     */
    public byte[] line(int most) throws IOException, Unreadable {
        byte[] line = new byte[64];
        int length = 0;
        for (int b = u1(); b != '\n'; b = u1()) {
            if (length <= most) {
                line = length == line.length ? Arrays.copyOf(line, length * 2) : line;
                line[length++] = (byte) b;
            }
        }
        return Arrays.copyOf(line, length);
    }

    /** Skips bytes, without reading them where the storage allows it. */
    public void skip(long count) throws IOException, Unreadable {
        if (count < 0 || count > remaining()) {
            throw truncated();
        }
        long left = count;
        while (left > usable - next) {
            left -= usable - next;
            next = usable;
            left -= jump(left);
            if (left > 0 && !fill()) {
                throw truncated();
            }
        }
        next += (int) left;
    }

    /**
     * Ends the content early, so that nothing behind {@code length} more bytes is read.
     *
     * @return the former end, to be given back to {@link #widen}
     * @throws Truncated when there are fewer bytes left
     */
    public long narrow(long length) throws Truncated {
        if (length < 0 || length > remaining()) {
            throw truncated();
        }
        long former = end;
        end = position() + length;
        usable = (int) Math.min(filled, end - base);
        return former;
    }

    /** Undoes the last {@link #narrow}. */
    public void widen(long formerEnd) {
        end = formerEnd;
        usable = (int) Math.min(filled, end - base);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Jumps over bytes that are not in the buffer when the storage can seek; the buffer is used up. */
    private long jump(long count) throws IOException {
        if (!(in instanceof ContentStream seekable) || usable != filled || count <= buffer.length) {
            return 0;
        }
        long jumped = seekable.skip(count);
        base += filled + jumped;
        filled = next = usable = 0;
        return jumped;
    }

    private boolean fill() throws IOException, Unreadable {
        if (position() >= end || usable < filled) {
            return false;
        }
        base += filled;
        filled = next = usable = 0;
        int count = read();
        if (count <= 0) {
            return false;
        }
        budget.spendBytes(count);
        filled = count;
        usable = (int) Math.min(filled, end - base);
        return true;
    }

    private int read() throws IOException, Unreadable {
        try {
            return in.read(buffer, 0, buffer.length);
        } catch (ZipException e) {
            throw new Malformed("compressed data is broken at expanded byte " + base);
        } catch (EOFException e) {
            throw truncated();
        }
    }

    private Truncated truncated() {
        return new Truncated("the content ends too early, after byte " + position());
    }
}
