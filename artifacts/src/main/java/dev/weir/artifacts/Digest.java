package dev.weir.artifacts;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Digest(String hex) {

    private static final String PREFIX = "sha256:";
    private static final int HEX_LENGTH = 64;

    public Digest {
        if (hex.length() != HEX_LENGTH || !hex.chars().allMatch(Digest::isLowerHex)) {
            throw new IllegalArgumentException("a SHA-256 digest has 64 lower-case hexadecimal digits, not: " + hex);
        }
    }

    /**
     * Reads {@code sha256:<hex>}.
     *
     * @throws IllegalArgumentException when the text is anything else
     */
    public static Digest parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a digest starts with sha256: but this does not: " + text);
        }
        return new Digest(text.substring(PREFIX.length()));
    }

    /** The digest that these 32 raw bytes are. */
    public static Digest ofRaw(byte[] raw) {
        return new Digest(HexFormat.of().formatHex(raw));
    }

    /** The digest of this content. */
    public static Digest ofContent(byte[] content) {
        return ofRaw(sha256().digest(content));
    }

    /** The 32 raw bytes. */
    public byte[] raw() {
        return HexFormat.of().parseHex(hex);
    }

    /** {@code sha256:<hex>}. */
    @Override
    public String toString() {
        return PREFIX + hex;
    }

    /** What computes such digests. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static boolean isLowerHex(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'f';
    }
}
