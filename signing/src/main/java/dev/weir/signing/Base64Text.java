package dev.weir.signing;

import java.util.Base64;

/** Base64 as RFC 4648 section 4 has it, in its one canonical form. */
final class Base64Text {

    private Base64Text() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes; text that says the same bytes in another way (no padding, stray last bits) is refused. */
    static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new UnreadableBundle("not Base64: " + e.getMessage());
        }
        if (!encode(bytes).equals(text)) {
            throw new UnreadableBundle("Base64 that is not canonical");
        }
        return bytes;
    }
}
