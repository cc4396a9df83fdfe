package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * The wire format of Protocol Buffers: fields of a number and a kind. Groups, which nobody writes any more, are refused.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers, encoding</a>
 */
final class WireReader {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer bytes;
    private int kind;

    WireReader(byte[] bytes) {
        this(ByteBuffer.wrap(bytes));
    }

    private WireReader(ByteBuffer bytes) {
        this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Calls with the number of each field; what is not taken then is skipped. */
    void each(IntConsumer field) {
        while (bytes.hasRemaining()) {
            long tag = varint();
            kind = (int) (tag & 7);
            int end = end();
            field.accept((int) (tag >>> 3));
            bytes.position(end);
        }
    }

    /** The value of a field that is no other message: a number of any size. */
    long number() {
        return switch (kind) {
            case VARINT -> varint();
            case FIXED64 -> bytes.getLong();
            case FIXED32 -> bytes.getInt();
            default -> throw new Malformed("a number of the message is none");
        };
    }

    String text() {
        return new String(raw(), StandardCharsets.UTF_8);
    }

    byte[] raw() {
        byte[] value = new byte[content().remaining()];
        content().get(value);
        return value;
    }

    WireReader message() {
        return new WireReader(content());
    }

    /** One number, or several that are packed. */
    void numbers(int width, LongConsumer taken) {
        if (kind != LENGTH) {
            taken.accept(number());
            return;
        }
        WireReader packed = message();
        packed.kind = width == Long.BYTES ? FIXED64 : width == Integer.BYTES ? FIXED32 : VARINT;
        while (packed.bytes.hasRemaining()) {
            packed.require(width);
            taken.accept(packed.number());
        }
    }

    /** The bytes of the field, without moving on. */
    private ByteBuffer content() {
        if (kind != LENGTH) {
            throw new Malformed("a part of the message is none");
        }
        int start = bytes.position();
        int length = Math.toIntExact(varint());
        ByteBuffer content = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(start);
        return content;
    }

    /** Where the field ends, having checked that it does. */
    private int end() {
        int start = bytes.position();
        switch (kind) {
            case VARINT -> varint();
            case FIXED64 -> skip(Long.BYTES);
            case FIXED32 -> skip(Integer.BYTES);
            case LENGTH -> skip(varint());
            default -> throw new Malformed("the body is no message of the inference protocol");
        }
        int end = bytes.position();
        bytes.position(start);
        return end;
    }

    private void skip(long length) {
        require(length);
        bytes.position(bytes.position() + (int) length);
    }

    private void require(long length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new Malformed("the message ends within a field");
        }
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            require(1);
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new Malformed("a number of the message has no end");
    }
}
