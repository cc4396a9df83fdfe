package dev.weir.scanner.core.protobuf;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;

/** Protobuf's wire format. */
public final class Wire {

    public static final int VARINT = 0;
    public static final int FIXED_64 = 1;
    public static final int LENGTH_DELIMITED = 2;
    public static final int FIXED_32 = 5;

    private Wire() {}

    /** A base-128 varint of at most ten bytes. */
    public static long varint(ByteCursor in) throws IOException, Unreadable {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = in.u1();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                return value;
            }
        }
        throw new Malformed("a varint at byte " + in.position() + " is longer than ten bytes");
    }

    /** Skips a value of a wire type, except a length-delimited one's bytes, whose length it returns. */
    public static long value(ByteCursor in, int type) throws IOException, Unreadable {
        return switch (type) {
            case VARINT -> {
                varint(in);
                yield 0;
            }
            case FIXED_64 -> {
                in.skip(8);
                yield 0;
            }
            case FIXED_32 -> {
                in.skip(4);
                yield 0;
            }
            case LENGTH_DELIMITED -> varint(in);
            default -> throw new Malformed("there is no wire type " + type);
        };
    }
}
