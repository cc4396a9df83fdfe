package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.format.Head;

/** The two bytes before a zlib stream (RFC 1950, section 2.2). */
final class ZlibHeader {

    /** Deflate with a window of 32 KiB: what every writer says, and what joblib looks for. */
    private static final int DEFLATE = 0x78;

    private static final int CHECK = 31;

    private ZlibHeader() {}

    /** Whether a head begins a stream; text may have the two bytes, so the data behind them must expand. */
    static boolean begins(Head head) {
        int method = head.at(0);
        return head.length() > 2
                && method == DEFLATE
                && (method << 8 | head.at(1)) % CHECK == 0
                && Codec.expands(head, Decoders::zlib);
    }
}
