package dev.weir.scanner.core.pickle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds where bytes may begin a pickle: the opcode for a protocol, and a small number behind it. Eight places are looked
 * at in one step, by the test for a zero byte in a word (Mycroft 1987), because gigabytes are searched.
 */
final class ProtocolSearch {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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
        while (i + Long.BYTES <= last) {
            long differs = ((long) WORD.get(bytes, i) ^ OPCODES) | ((long) WORD.get(bytes, i + 1) & LARGE);
            if (((differs - ONES) & ~differs & TOPS) == 0) {
                i += Long.BYTES;
            } else {
                int end = i + Long.BYTES;
                while (i < end && !isAt(bytes, i)) {
                    i++;
                }
                if (i < end) {
                    return i;
                }
            }
        }
        while (i <= last && !isAt(bytes, i)) {
            i++;
        }
        return i;
    }

    private static boolean isAt(byte[] bytes, int place) {
        return bytes[place] == (byte) Opcode.PROTO_CODE && (bytes[place + 1] & 0xf8) == 0;
    }
}
