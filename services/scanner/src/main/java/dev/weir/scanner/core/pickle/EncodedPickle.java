package dev.weir.scanner.core.pickle;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Pickles written as text, as they are passed through what takes no bytes. */
final class EncodedPickle {

    private static final int SHORTEST = 16;

    /** The first bytes are 0x80 and a protocol from 2 to 5. */
    private static final Pattern BASE_64 = Pattern.compile("gA[I-X][A-Za-z0-9+/_\\-\\s]+={0,2}\\s*");

    private static final Pattern HEXADECIMAL = Pattern.compile("(?i)(?:0x|\\\\x)?800[2-5][0-9a-f]+");

    private EncodedPickle() {}

    /** The bytes that a text stands for; empty when they would be no pickle. */
    static Optional<byte[]> decode(String text) {
        if (text.length() < SHORTEST || text.charAt(0) != 'g' && text.charAt(0) != '8' && text.charAt(0) != '0') {
            return Optional.empty();
        }
        if (BASE_64.matcher(text).matches()) {
            return Optional.of(
                    Base64.getMimeDecoder().decode(text.replace('-', '+').replace('_', '/')));
        }
        if (HEXADECIMAL.matcher(text).matches()) {
            String digits = text.startsWith("0x") ? text.substring(2) : text;
            return Optional.of(HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2));
        }
        return Optional.empty();
    }
}
