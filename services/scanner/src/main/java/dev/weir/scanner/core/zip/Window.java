package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Some bytes of an archive, for its fixed-layout records. Integers are little-endian. */
final class Window {

    private final ByteBuffer bytes;

    private Window(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads bytes at a place.
     *
     * @throws Truncated when the archive does not reach so far
     */
    static Window of(RandomContent archive, long from, int length, Budget budget) throws IOException, Unreadable {
        if (from < 0 || from > archive.size() - length) {
            throw new Truncated("the archive ends too early: nothing at byte " + from);
        }
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int count = archive.read(from + done, bytes, done, length - done);
            if (count <= 0) {
                throw new Truncated("the archive ends too early at byte " + (from + done));
            }
            done += count;
        }
        budget.spendBytes(length);
        return new Window(bytes);
    }

    int length() {
        return bytes.capacity();
    }

    int u1(int index) {
        return bytes.get(index) & 0xff;
    }

    int u2(int index) {
        return bytes.getShort(index) & 0xffff;
    }

    long u4(int index) {
        return bytes.getInt(index) & 0xffff_ffffL;
    }

    long u8(int index) {
        return bytes.getLong(index);
    }

    /** Text in UTF-8, or in Latin-1 where it is no UTF-8: different bytes give different texts. */
    String text(int index, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.array(), index, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes.array(), index, length, StandardCharsets.ISO_8859_1);
        }
    }
}
