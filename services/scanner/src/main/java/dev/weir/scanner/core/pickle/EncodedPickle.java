package dev.weir.scanner.core.pickle;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pickles written as text, as they are passed through what takes no bytes. */
final class EncodedPickle {

    /** Longer texts are not decoded. */
    static final int LONGEST = 1 << 20;

    private static final int SHORTEST = 16;

    /** The first bytes are 0x80 and a protocol from 2 to 5. */
    private static final Pattern BASE_64 = Pattern.compile("gA[I-X][A-Za-z0-9+/]*+");

    private static final Pattern HEXADECIMAL = Pattern.compile("800[2-5][0-9a-f]*+");

    private EncodedPickle() {}

    /** The bytes that a text stands for; empty when they would be no pickle. What is left of a cut unit is dropped. */
    static Optional<byte[]> decode(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || "g80".indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        String dense = text.replaceAll("\\s|=+$", "").replace('-', '+').replace('_', '/');
        if (BASE_64.matcher(dense).matches()) {
            int whole = dense.length() % 4 == 1 ? dense.length() - 1 : dense.length();
            return Optional.of(Base64.getDecoder().decode(dense.substring(0, whole)));
        }
        String digits = dense.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
        if (HEXADECIMAL.matcher(digits).matches()) {
            return Optional.of(HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2));
        }
        return Optional.empty();
    }
}
