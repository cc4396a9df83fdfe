package dev.weir.drift.messaging.inference;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Texts that come again and again, in UTF-8: those that came lately are not made anew. */
public final class KnownTexts {

    /** A power of 2. */
    private static final int PLACES = 1024;

    /** Longer texts seldom come twice. */
    private static final int LONGEST = 64;

    private final byte[][] written = new byte[PLACES][];
    private final String[] texts = new String[PLACES];

    public String of(byte[] bytes, int from, int length) {
        if (length > LONGEST) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, from, length);
        byte[] known = written[place];
        if (known == null || !Arrays.equals(known, 0, known.length, bytes, from, from + length)) {
            written[place] = Arrays.copyOfRange(bytes, from, from + length);
            texts[place] = new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        return texts[place];
    }

    private static int place(byte[] bytes, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ hash >>> 10) & PLACES - 1;
    }
}
