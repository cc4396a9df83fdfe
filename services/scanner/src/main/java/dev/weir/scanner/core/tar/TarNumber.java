package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.content.Malformed;

/** Numbers in headers: octal digits, or GNU's big-endian binary with the first bit set. */
final class TarNumber {

    private TarNumber() {}

    /** An octal number with spaces or zeros around it; -1 when it is none. */
    static long octal(byte[] block, int from, int to) {
        long value = 0;
        int index = from;
        while (index < to && block[index] == ' ') {
            index++;
        }
        int first = index;
        while (index < to && block[index] >= '0' && block[index] <= '7') {
            value = value << 3 | block[index++] - '0';
        }
        return index == first && index < to && block[index] != 0 ? -1 : value;
    }

    /**
     * A length.
     *
     * @throws Malformed when it is no number, negative, or of 2<sup>63</sup> or more
     */
    static long length(byte[] block, int from, int to) throws Malformed {
        if (block[from] >= 0) {
            long value = octal(block, from, to);
            if (value < 0) {
                throw new Malformed("a member's length is no number");
            }
            return value;
        }
        long value = block[from] & 0x7f;
        for (int i = from + 1; i < to; i++) {
            if (value >= 1L << 55) {
                throw new Malformed("a member's length is out of range");
            }
            value = value << 8 | block[i] & 0xff;
        }
        return value;
    }
}
