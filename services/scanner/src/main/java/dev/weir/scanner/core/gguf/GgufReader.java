package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Numbers and strings as GGUF writes them: in the byte order and with the lengths of the file's version. */
final class GgufReader {

    private static final int LONGEST_KEPT = 1 << 20;

    private final ByteCursor in;
    private final ByteOrder order;
    private final boolean shortLengths;

    private GgufReader(ByteCursor in, ByteOrder order, boolean shortLengths) {
        this.in = in;
        this.order = order;
        this.shortLengths = shortLengths;
    }

    /** Reads the signature and the version. */
    static GgufReader open(ByteCursor in) throws IOException, Unreadable {
        in.skip(4);
        long version = in.u4();
        boolean swapped = (version & 0xffff) == 0;
        long number = swapped ? Integer.reverseBytes((int) version) : version;
        if (number < 1 || number > 3) {
            throw new Malformed("there is no version " + number + " of GGUF");
        }
        return new GgufReader(in, swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, number == 1);
    }

    long u4() throws IOException, Unreadable {
        long value = in.u4();
        return order == ByteOrder.LITTLE_ENDIAN ? value : Integer.toUnsignedLong(Integer.reverseBytes((int) value));
    }

    long u8() throws IOException, Unreadable {
        long value = in.u8();
        return order == ByteOrder.LITTLE_ENDIAN ? value : Long.reverseBytes(value);
    }

    /** A count or a length; version 1 writes it in four bytes. */
    long count() throws IOException, Unreadable {
        long count = shortLengths ? u4() : u8();
        if (count < 0 || count > in.remaining()) {
            throw new Malformed("a length of " + Long.toUnsignedString(count) + " at byte " + in.position()
                    + " goes beyond the file");
        }
        return count;
    }

    /** A tensor's dimension, which is no length of the file; version 1 writes it in four bytes. */
    long dimension() throws IOException, Unreadable {
        return shortLengths ? u4() : u8();
    }

    /** A string; of one that is longer than a mebibyte, the beginning. */
    String string() throws IOException, Unreadable {
        long length = count();
        int kept = (int) Math.min(length, LONGEST_KEPT);
        String text = new String(in.bytes(kept), StandardCharsets.UTF_8);
        in.skip(length - kept);
        return text;
    }

    void skip(long bytes) throws IOException, Unreadable {
        in.skip(bytes);
    }

    long position() {
        return in.position();
    }
}
