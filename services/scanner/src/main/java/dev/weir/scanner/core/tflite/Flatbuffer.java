package dev.weir.scanner.core.tflite;

import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tables, vectors and strings of a flatbuffer (flatbuffers.dev, "Internals"), each step within the content. */
final class Flatbuffer {

    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST_TEXT = 1_000;

    private final RandomContent content;

    Flatbuffer(RandomContent content) {
        this.content = content;
    }

    /** Where the root table is. */
    long root() throws IOException, Unreadable {
        return u4(0);
    }

    /** Where the tables in a field's vector are; empty without the field. */
    List<Long> tables(long table, int field) throws IOException, Unreadable {
        long place = field(table, field);
        List<Long> tables = new ArrayList<>();
        if (place != 0) {
            long vector = place + u4(place);
            long count = u4(vector);
            if (count > MOST_ELEMENTS) {
                throw new Malformed("a vector of " + count + " tables");
            }
            for (long i = 1; i <= count; i++) {
                long element = vector + 4 * i;
                tables.add(element + u4(element));
            }
        }
        return tables;
    }

    /** The eight-byte number in a field; 0 without the field. */
    long number(long table, int field) throws IOException, Unreadable {
        long place = field(table, field);
        return place == 0
                ? 0
                : ByteBuffer.wrap(bytes(place, 8))
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getLong();
    }

    /** The first bytes of a field's vector, at most so many, all of which must be in the content. */
    byte[] vector(long table, int field, int most) throws IOException, Unreadable {
        long place = field(table, field);
        if (place == 0) {
            return new byte[0];
        }
        long vector = place + u4(place);
        long length = u4(vector);
        if (vector + 4 + length > content.size()) {
            throw new Malformed("a vector of " + length + " bytes goes beyond the file");
        }
        return bytes(vector + 4, (int) Math.min(length, most));
    }

    /** The string in a field, its beginning when it is long; empty without the field. */
    String text(long table, int field) throws IOException, Unreadable {
        long place = field(table, field);
        if (place == 0) {
            return "";
        }
        long string = place + u4(place);
        int length = (int) Math.min(u4(string), LONGEST_TEXT);
        return new String(bytes(string + 4, length), StandardCharsets.UTF_8);
    }

    /** A table begins with the distance back to its list of fields, which holds their distances from the table. */
    private long field(long table, int field) throws IOException, Unreadable {
        long list = table - (int) u4(table);
        int at = 4 + 2 * field;
        int distance = at + 2 <= u2(list) ? u2(list + at) : 0;
        return distance == 0 ? 0 : table + distance;
    }

    private int u2(long at) throws IOException, Unreadable {
        return ByteBuffer.wrap(bytes(at, 2)).order(ByteOrder.LITTLE_ENDIAN).getShort() & 0xffff;
    }

    private long u4(long at) throws IOException, Unreadable {
        return Integer.toUnsignedLong(
                ByteBuffer.wrap(bytes(at, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }

    private byte[] bytes(long at, int length) throws IOException, Unreadable {
        if (at < 0 || at > content.size() - length) {
            throw new Malformed("an offset leads to byte " + at + " of " + content.size());
        }
        byte[] bytes = new byte[length];
        for (int read = 0; read < length; ) {
            int count = content.read(at + read, bytes, read, length - read);
            if (count < 0) {
                throw new Malformed("the content ends at byte " + (at + read));
            }
            read += count;
        }
        return bytes;
    }
}
