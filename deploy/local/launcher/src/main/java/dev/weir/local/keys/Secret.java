package dev.weir.local.keys;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Something to know that cannot be guessed. */
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    /** 256 random bits in hexadecimal digits. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
