package dev.weir.drift.core.profile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Texts as categories: of up to 128 characters. Of a longer one its beginning stays, and behind it a digest of all of it, so
 * that what is counted, kept and said does not grow with texts while different ones stay different.
 */
public final class CategoryText {

    /** Characters. */
    public static final int LONGEST = 128;

    private static final char APART = '~';

    /** Bytes of SHA-256 that stand for a text. */
    private static final int DIGEST = 16;

    private static final int BEGINNING = LONGEST - 1 - 2 * DIGEST;

    private CategoryText() {}

    public static String of(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(BEGINNING - 1)) ? BEGINNING - 1 : BEGINNING;
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return text.substring(0, end) + APART + HexFormat.of().formatHex(Arrays.copyOf(digest, DIGEST));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
