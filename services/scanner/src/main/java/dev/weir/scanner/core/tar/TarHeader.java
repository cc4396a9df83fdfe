package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.content.Malformed;
import java.nio.charset.StandardCharsets;

/** One block of 512 bytes before a member: V7, ustar (POSIX.1-1988) or GNU. */
final class TarHeader {

    static final int BLOCK = 512;

    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_END = CHECKSUM + 8;
    private static final int SIZE = 124;
    private static final int LINK = 157;
    private static final int MAGIC = 257;
    private static final int PREFIX = 345;

    private final byte[] block;

    TarHeader(byte[] block) {
        this.block = block;
    }

    boolean isZero() {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the header's sum is right, of signed bytes or of unsigned ones: readers accept both. */
    boolean hasChecksum() {
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean blank = i >= CHECKSUM && i < CHECKSUM_END;
            unsigned += blank ? ' ' : block[i] & 0xff;
            signed += blank ? ' ' : block[i];
        }
        long expected = TarNumber.octal(block, CHECKSUM, CHECKSUM_END);
        return expected > 0 && (expected == unsigned || expected == signed);
    }

    boolean isUstar() {
        return text(MAGIC, MAGIC + 5).equals("ustar");
    }

    /** The type flag; 0 in V7 archives, where it says regular file. */
    char type() {
        char type = (char) (block[156] & 0xff);
        return type == 0 ? '0' : type;
    }

    /** The name with the prefix that POSIX has for long ones; GNU keeps other things there. */
    String name() {
        String name = text(0, 100);
        boolean posix = isUstar() && block[MAGIC + 5] == 0;
        String prefix = posix ? text(PREFIX, BLOCK - 12) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    String linkTarget() {
        return text(LINK, MAGIC);
    }

    /**
     * Length of what follows, in bytes.
     *
     * @throws Malformed when it is no number
     */
    long size() throws Malformed {
        return TarNumber.length(block, SIZE, SIZE + 12);
    }

    private String text(int from, int to) {
        int end = from;
        while (end < to && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.UTF_8);
    }
}
