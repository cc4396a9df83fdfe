package dev.weir.scanner.core.format;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.Arrays;

/** The first bytes of a content. */
public final class Head {

    /** How many bytes are looked at, at most. */
    public static final int LONGEST = 4096;

    private final byte[] bytes;
    private final long size;

    private Head(byte[] bytes, long size) {
        this.bytes = bytes;
        this.size = size;
    }

    /** Reads the first bytes of a content. */
    public static Head of(Content content, Budget budget) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(content, budget)) {
            return new Head(in.bytes((int) Math.min(LONGEST, content.size())), content.size());
        }
    }

    /** The first bytes of bytes that are here as a whole. */
    public static Head of(byte[] whole) {
        return new Head(Arrays.copyOf(whole, Math.min(LONGEST, whole.length)), whole.length);
    }

    /** Length of the whole content. */
    public long size() {
        return size;
    }

    public int length() {
        return bytes.length;
    }

    /** The byte at an index, 0 to 255, or -1 behind the head. */
    public int at(int index) {
        return index < bytes.length ? bytes[index] & 0xff : -1;
    }

    /** Whether any byte is not zero. */
    public boolean holdsAny() {
        for (byte b : bytes) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether these bytes stand at an index. */
    public boolean has(int index, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (at(index + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these ASCII characters stand at an index. */
    public boolean has(int index, String ascii) {
        return has(index, ascii.chars().toArray());
    }

    /** A copy of the bytes. */
    public byte[] copy() {
        return bytes.clone();
    }
}
