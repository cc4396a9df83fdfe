package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.format.Head;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** What joblib wrote before version 0.10 and still reads: "ZF", a hexadecimal length in 19 characters, and zlib. */
final class ZfileHeader {

    private static final int LENGTH = 2 + 19;

    private ZfileHeader() {}

    static boolean begins(Head head) {
        return head.has(0, "ZF0x");
    }

    /** Expands what stands behind the header; the oldest writers put one more space there. */
    static InputStream expand(InputStream packed) throws IOException {
        PushbackInputStream in = new PushbackInputStream(packed);
        in.skipNBytes(LENGTH);
        int next = in.read();
        if (next != ' ' && next >= 0) {
            in.unread(next);
        }
        return Decoders.zlib(in);
    }
}
