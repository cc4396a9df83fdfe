package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Malformed;
import java.nio.charset.StandardCharsets;

/** Decodes the text of protocol 0, whose escapes could otherwise hide a name. */
final class PythonText {

    private static final String ESCAPES = "abfnrtv\\'\"";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\'\"";

    private PythonText() {}

    /** A quoted byte string with the escapes of {@code codecs.escape_decode}. */
    static String quoted(byte[] line) throws Malformed {
        String text = new String(line, StandardCharsets.ISO_8859_1).strip();
        int last = text.length() - 1;
        if (last < 1 || text.charAt(0) != text.charAt(last) || "'\"".indexOf(text.charAt(0)) < 0) {
            throw new Malformed("the pickle has a string without quotes");
        }
        return unescape(text.substring(1, last));
    }

    /** Text in Python's {@code raw-unicode-escape} encoding. */
    static String rawUnicode(byte[] line) {
        String text = new String(line, StandardCharsets.ISO_8859_1);
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char following = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            int digits = c != '\\' ? 0 : following == 'u' ? 4 : following == 'U' ? 8 : 0;
            int code = digits == 0 ? -1 : number(text, i + 2, digits, 16);
            if (Character.isValidCodePoint(code)) {
                result.appendCodePoint(code);
                i += 1 + digits;
            } else {
                result.append(c);
                if (c == '\\' && following != 0) {
                    result.append(following);
                    i++;
                }
            }
        }
        return result.toString();
    }

    private static String unescape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                result.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            int simple = ESCAPES.indexOf(kind);
            int hex = kind == 'x' ? number(text, i + 1, 2, 16) : -1;
            int octal = octalLength(text, i);
            if (simple >= 0) {
                result.append(MEANINGS.charAt(simple));
            } else if (hex >= 0) {
                result.append((char) hex);
                i += 2;
            } else if (octal > 0) {
                result.append((char) (number(text, i, octal, 8) & 0xff));
                i += octal - 1;
            } else {
                result.append('\\').append(kind);
            }
        }
        return result.toString();
    }

    private static int octalLength(String text, int from) {
        int length = 0;
        while (length < 3 && from + length < text.length() && Character.digit(text.charAt(from + length), 8) >= 0) {
            length++;
        }
        return length;
    }

    /** The number written by exactly so many digits, or -1. */
    private static int number(String text, int from, int digits, int radix) {
        if (from + digits > text.length()) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0 || value >= 1 << 27) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
