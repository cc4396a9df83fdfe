package dev.weir.scanner.core.pickle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where bytes may begin a pickle: the opcode for a protocol, and a small number behind it. Several places are
 * looked at in one step, by the test for a zero byte in a word (Mycroft 1987), because gigabytes are searched.
 */
final class ProtocolSearch {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** Four words are looked at before it is asked what they hold. */
    private static final int STEP = 4 * Long.BYTES;

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    /** {@link Opcode#PROTO_CODE} in every byte. */
    private static final long OPCODES = 0x8080808080808080L;
    /** Set in every number above seven, which is above every protocol. */
    private static final long LARGE = 0xf8f8f8f8f8f8f8f8L;

    private ProtocolSearch() {}

    /**
     * The first place from one on, up to and with another, where a protocol may be announced.
     *
     * @param last where it may begin at the latest; a byte stands behind it
     * @return the place, or one behind {@code last}
     */
    static int next(byte[] bytes, int from, int last) {
        int i = from;
        while (i + STEP <= last) {
            long any = meant(bytes, i) | meant(bytes, i + 8) | meant(bytes, i + 16) | meant(bytes, i + 24);
            if (any != 0) {
                int end = i + STEP;
                while (i < end && !isAt(bytes, i)) {
                    i++;
                }
                if (i < end) {
                    return i;
                }
            } else {
                i += STEP;
            }
        }
        while (i <= last && !isAt(bytes, i)) {
            i++;
        }
        return i;
    }

    /** Not zero when one of the eight places from here on is one; it may be one when none is. */
    private static long meant(byte[] bytes, int from) {
        long differs = ((long) WORD.get(bytes, from) ^ OPCODES) | ((long) WORD.get(bytes, from + 1) & LARGE);
        return (differs - ONES) & ~differs & TOPS;
    }

    private static boolean isAt(byte[] bytes, int place) {
        return bytes[place] == (byte) Opcode.PROTO_CODE && (bytes[place + 1] & 0xf8) == 0;
    }
}
