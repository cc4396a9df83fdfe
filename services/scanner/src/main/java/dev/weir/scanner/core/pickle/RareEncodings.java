package dev.weir.scanner.core.pickle;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Base32 in both alphabets (RFC 4648, sections 6 and 7), Base85 and Ascii85 as Python's {@code base64} writes them. They
 * are told by the two bytes that a text would begin with, without decoding it.
 */
enum RareEncodings {
    BASE_32("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32, 4),
    BASE_32_HEX("0123456789ABCDEFGHIJKLMNOPQRSTUV", 32, 4),
    BASE_85("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~", 85, 5),
    ASCII_85("!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstu", 85, 5);

    private static final RareEncodings[] ALL = values();
    private static final String ADOBE = "<~";

    private final byte[] digits = new byte[128];
    private final int radix;
    /** Digits that tell the first two bytes. */
    private final int telling;

    RareEncodings(String alphabet, int radix, int telling) {
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < alphabet.length(); i++) {
            digits[alphabet.charAt(i)] = (byte) i;
        }
        this.radix = radix;
        this.telling = telling;
    }

    /** Whether something that is looked for may be encoded from here on. */
    static boolean mayBegin(CharSequence text, int at) {
        int start = start(text, at);
        for (RareEncodings encoding : ALL) {
            if (encoding.begins(text, start)) {
                return true;
            }
        }
        return false;
    }

    /** The bytes below, up to what is no digit; empty when they would begin with nothing that is looked for. */
    static Optional<byte[]> below(String text) {
        int start = start(text, 0);
        for (RareEncodings encoding : ALL) {
            if (encoding.begins(text, start)) {
                return Optional.of(encoding.radix == 32 ? encoding.bits(text, start) : encoding.groups(text, start));
            }
        }
        return Optional.empty();
    }

    private static int start(CharSequence text, int at) {
        return text.length() > at + 1 && text.charAt(at) == ADOBE.charAt(0) && text.charAt(at + 1) == ADOBE.charAt(1)
                ? at + 2
                : at;
    }

    private boolean begins(CharSequence text, int at) {
        if (text.length() - at < Layers.SHORTEST) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < telling; i++) {
            int digit = digit(text.charAt(at + i));
            if (digit < 0) {
                return false;
            }
            value = value * radix + digit;
        }
        return Layers.isMark((int) (radix == 32 ? value >> 4 : value >> 16));
    }

    private int digit(char c) {
        return c < digits.length ? digits[c] : -1;
    }

    private byte[] bits(String text, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int value = 0;
        int held = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                break;
            }
            value = value << 5 | digit;
            held += 5;
            if (held >= 8) {
                held -= 8;
                out.write(value >> held);
            }
        }
        return out.toByteArray();
    }

    /** Five digits are four bytes; the last group may be short, and Ascii85 has {@code z} for four zero bytes. */
    private byte[] groups(String text, int start) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long value = 0;
        int held = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            if (c == 'z' && held == 0 && this == ASCII_85) {
                out.writeBytes(new byte[4]);
                continue;
            }
            int digit = digit(c);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            if (++held == 5) {
                write(value, 4, out);
                value = 0;
                held = 0;
            }
        }
        if (held > 1) {
            for (int i = held; i < 5; i++) {
                value = value * radix + radix - 1;
            }
            write(value, held - 1, out);
        }
        return out.toByteArray();
    }

    private static void write(long value, int bytes, ByteArrayOutputStream out) {
        for (int i = 0; i < bytes; i++) {
            out.write((int) (value >> 24 - 8 * i));
        }
    }
}
