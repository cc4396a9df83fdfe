package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.compress.SmallExpansion;
import dev.weir.scanner.core.python.Escapes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What values are wrapped in on their way through what takes no bytes, or to hide them: Base64, Base32, Base85,
 * hexadecimal digits, Python's escapes, compression, and the other direction. Only what has a pickle, or a further layer, below is taken off.
 */
final class Layers {

    /** Of longer values the beginning is looked at, in bytes. */
    static final int LONGEST = 1 << 20;

    static final int SHORTEST = 16;

    private static final Pattern BASE_64 = Pattern.compile("[A-Za-z0-9+/]*+");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f]*+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\x00]+|=+\\s*\\z");

    /** Values of the digits of Base64, of either alphabet, and of hexadecimal digits, by their codes; or -1. */
    private static final byte[] SIX_BITS =
            digits("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", "-_", 62);

    private static final byte[] FOUR_BITS = digits("0123456789abcdef", "ABCDEF", 10);

    /** The first digit of Base64 of the opcode that ends a pickle, for pickles that are encoded from their end. */
    private static final char STOP_IN_BASE_64 = 'L';

    /** Enough to tell what is below. */
    private static final int BEGINNING = 24;

    private Layers() {}

    private static byte[] digits(String alphabet, String others, int firstOfOthers) {
        byte[] values = new byte['z' + 1];
        Arrays.fill(values, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            values[alphabet.charAt(i)] = (byte) i;
        }
        for (int i = 0; i < others.length(); i++) {
            values[others.charAt(i)] = (byte) (firstOfOthers + i);
        }
        return values;
    }

    /** The bytes below one layer; empty when the text is none, or what is below is of no interest. */
    static Optional<byte[]> below(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        if (text.charAt(0) > 'z') {
            return bytesInLatin(text);
        }
        Optional<byte[]> below = belowForward(text);
        if (below.isEmpty() && mayBeReversed(text)) {
            return belowForward(new StringBuilder(text).reverse().toString());
        }
        return below.isEmpty() && text.charAt(0) == STOP_IN_BASE_64
                ? base64(dense(text)).filter(Layers::isReversed)
                : below;
    }

    /**
     * The pickle whose bytes are characters of Latin-1, as picklers before protocol 3 write bytes; of longer texts these
     * are given as their UTF-8.
     */
    private static Optional<byte[]> bytesInLatin(String text) {
        String characters = text.charAt(0) == 0xc2
                ? new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                : text;
        return Optional.of(characters.getBytes(StandardCharsets.ISO_8859_1)).filter(Layers::saysPickle);
    }

    private static Optional<byte[]> belowForward(String text) {
        if (text.startsWith("\\x") || text.startsWith("b'\\x") || text.startsWith("b\"\\x")) {
            return Optional.of(unescaped(text)).filter(Layers::isInteresting);
        }
        if (!mayHide(text)) {
            return RareEncodings.below(text);
        }
        String beginning = dense(text.substring(0, Math.min(text.length(), 2 * BEGINNING)));
        boolean fits = base64(beginning).filter(Layers::isInteresting).isPresent();
        if (fits) {
            return base64(dense(text));
        }
        return hexadecimal(beginning).filter(Layers::isInteresting).isPresent()
                ? hexadecimal(dense(text))
                : RareEncodings.below(text);
    }

    /** Whether the last characters are those that Base64 or hexadecimal digits of a pickle, or of gzip, begin with. */
    private static boolean mayBeReversed(String text) {
        int last = text.length() - 1;
        char first = text.charAt(last);
        char second = text.charAt(last - 1);
        char third = text.charAt(last - 2);
        return switch (first) {
            case 'g' -> second == 'A' && third >= 'I' && third <= 'X';
            case 'H' -> second == '4' && third == 's';
            case 'e' -> second == 'J' || second == 'N';
            case '8' -> second == '0' && third == '0';
            default -> false;
        };
    }

    /** Whether two bytes, the first in the higher place, begin a pickle, an archive, a compressed stream or Base64 of them. */
    static boolean isMark(int pair) {
        int second = pair & 0xff;
        return switch (pair >> 8) {
            case Opcode.PROTO_CODE -> second >= 2 && second <= 5;
            case 'c' -> second >= 'a' && second <= 'z' || second == '_';
            case 'P' -> second == 'K';
            case 'g' -> second == 'A';
            case 'H' -> second == '4';
            default -> isCompressed(pair);
        };
    }

    private static boolean isCompressed(int pair) {
        return switch (pair) {
            case 0x1f8b, 0x7801, 0x785e, 0x789c, 0x78da, 0xfd37, 0x28b5, 0x0422, 0x5d00 -> true;
            default -> false;
        };
    }

    /** Tells most texts at a glance by the three bytes that they would begin with. */
    private static boolean mayHide(String text) {
        return mayHide(text, 6, 4) || mayHide(text, 4, 6);
    }

    private static boolean mayHide(String text, int bits, int digits) {
        int at = bits == 4 && (text.startsWith("0x") || text.startsWith("0X")) ? 2 : 0;
        int value = 0;
        for (int taken = 0; taken < digits; at++) {
            char c = at < text.length() ? text.charAt(at) : 0x7f;
            if (c > ' ') {
                int digit = c > 'z' ? -1 : bits == 6 ? SIX_BITS[c] : FOUR_BITS[c];
                if (digit < 0) {
                    return false;
                }
                value = value << bits | digit;
                taken++;
            }
        }
        return isBeginning(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    private static boolean isBeginning(int first, int second, int third) {
        return isPrinted(first) && isPrinted(second) && isPrinted(third)
                || isMark(first << 8 | second)
                || mayBeOldPickle(first, second);
    }

    /** The bytes below one layer, which may be text or compressed. */
    static Optional<byte[]> below(byte[] bytes) {
        if (bytes.length < SHORTEST) {
            return Optional.empty();
        }
        if (isReversed(bytes)) {
            return Optional.of(reversed(bytes));
        }
        return SmallExpansion.of(bytes, LONGEST).or(() -> below(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    /** A pickle that is written from its end to its beginning. */
    private static boolean isReversed(byte[] bytes) {
        int last = bytes.length - 1;
        return bytes.length >= SHORTEST
                && bytes[0] == '.'
                && bytes[last] == (byte) Opcode.PROTO_CODE
                && bytes[last - 1] >= 2
                && bytes[last - 1] <= 5;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] turned = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            turned[i] = bytes[bytes.length - 1 - i];
        }
        return turned;
    }

    /** Whether bytes say that they are a pickle, as all protocols since 2 do. */
    static boolean saysPickle(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == (byte) Opcode.PROTO_CODE && bytes[1] >= 2 && bytes[1] <= 5;
    }

    /** Whether bytes begin like a ZIP archive. */
    static boolean isArchive(byte[] bytes) {
        return bytes.length > SHORTEST && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Whether bytes may begin a pickle of the first protocols that calls something. */
    static boolean mayBeOldPickle(byte[] bytes) {
        return bytes.length > SHORTEST / 2 && mayBeOldPickle(bytes[0] & 0xff, bytes[1] & 0xff);
    }

    private static boolean mayBeOldPickle(int first, int second) {
        return first == 'c' && (Character.isLetter(second) || second == '_')
                || "(]}l".indexOf(first) >= 0 && Opcode.of(second) != null;
    }

    private static boolean isInteresting(byte[] beginning) {
        return saysPickle(beginning)
                || mayBeOldPickle(beginning)
                || isArchive(beginning)
                || isCompressed(beginning)
                || isText(beginning);
    }

    private static boolean isCompressed(byte[] b) {
        return b.length >= 4
                && (isCompressed((b[0] & 0xff) << 8 | b[1] & 0xff) || b[0] == 'B' && b[1] == 'Z' && b[2] == 'h');
    }

    private static boolean isText(byte[] beginning) {
        for (byte b : beginning) {
            if (!isPrinted(b)) {
                return false;
            }
        }
        return beginning.length >= SHORTEST - 2;
    }

    private static boolean isPrinted(int b) {
        return b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t';
    }

    private static byte[] unescaped(String text) {
        String inside = text.startsWith("b") ? text.substring(2, text.length() - 1) : text;
        return Escapes.resolve(inside).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String dense(String text) {
        return BLANKS.matcher(text).replaceAll("").replace('-', '+').replace('_', '/');
    }

    /** What is left of a cut unit is dropped. */
    private static Optional<byte[]> base64(String dense) {
        if (!BASE_64.matcher(dense).matches()) {
            return Optional.empty();
        }
        int whole = dense.length() % 4 == 1 ? dense.length() - 1 : dense.length();
        return Optional.of(Base64.getDecoder().decode(dense.substring(0, whole)));
    }

    private static Optional<byte[]> hexadecimal(String dense) {
        String digits = dense.toLowerCase(Locale.ROOT).replaceFirst("^0x", "");
        return HEXADECIMAL.matcher(digits).matches()
                ? Optional.of(HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2))
                : Optional.empty();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
