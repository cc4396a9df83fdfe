package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.format.Head;
import org.tukaani.xz.LZMAInputStream;

/** The 13 bytes before an LZMA stream: properties, window and length, as XZ Utils' {@code lzma_file_format} has them. */
final class LzmaHeader {

    private static final int LENGTH = 13;
    private static final int USUAL_PROPERTIES = 0x5d;
    private static final int LARGEST_PROPERTIES = (4 * 5 + 4) * 9 + 8;
    private static final long SMALLEST_WINDOW = 1 << 12;
    private static final long LONGEST = 1L << 38;

    /** Shorter than any pickle that does harm; small numbers in a row would tell of such a stream. */
    private static final long SHORTEST = 16;

    /** As far as what {@link Codec#expands} reads can look back, whatever the whole stream would need. */
    private static final long HEAD_WINDOW = 1 << 20;

    private LzmaHeader() {}

    /**
     * Whether a head is one: by the first bytes that joblib looks at, whatever stands behind them, or by the rules of XZ
     * Utils, whose encoders make windows of 2<sup>n</sup> or 2<sup>n</sup> + 2<sup>n-1</sup> and none below 4 KiB.
     * Numbers in a row may look alike otherwise.
     */
    static boolean begins(Head head) {
        if (head.length() <= LENGTH || head.at(0) > LARGEST_PROPERTIES || head.at(LENGTH) != 0) {
            return false;
        }
        long window = littleEndian(head, 1, 4);
        long length = littleEndian(head, 5, 8);
        return (head.has(0, USUAL_PROPERTIES, 0) || isUsual(window, length))
                && Codec.expands(head, packed -> {
                    packed.skipNBytes(LENGTH);
                    return new LZMAInputStream(packed, length, (byte) head.at(0), (int) Math.min(window, HEAD_WINDOW));
                });
    }

    private static boolean isUsual(long window, long length) {
        return isWindow(window) && (length == -1 || length >= SHORTEST && length < LONGEST);
    }

    private static boolean isWindow(long size) {
        long withoutHighest = size - Long.highestOneBit(size);
        return size == 0xffff_ffffL
                || size >= SMALLEST_WINDOW && (withoutHighest == 0 || withoutHighest == Long.highestOneBit(size) >> 1);
    }

    private static long littleEndian(Head head, int index, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | head.at(index + i);
        }
        return value;
    }
}
