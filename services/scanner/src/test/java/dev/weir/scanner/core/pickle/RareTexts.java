package dev.weir.scanner.core.pickle;

import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Bytes as text in encodings that are seldom used. */
final class RareTexts {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String BASE_32_HEX = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
    private static final String BASE_85 =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

    private RareTexts() {}

    static List<String> of(byte[] bytes) {
        String ascii85 = base85(bytes, asciiFrom('!'));
        return List.of(
                base32(bytes, BASE_32),
                base32(bytes, BASE_32_HEX),
                base85(bytes, BASE_85),
                ascii85,
                "<~" + ascii85 + "~>",
                turned(Base64.getEncoder().encodeToString(bytes)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static String turnedHexadecimal(byte[] bytes) {
        return turned(HexFormat.of().formatHex(bytes));
    }

    private static String turned(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static String asciiFrom(char first) {
        StringBuilder alphabet = new StringBuilder();
        for (int i = 0; i < 85; i++) {
            alphabet.append((char) (first + i));
        }
        return alphabet.toString();
    }

    private static String base32(byte[] bytes, String alphabet) {
        StringBuilder text = new StringBuilder();
        int bits = bytes.length * 8;
        int digits = (bits + 4) / 5;
        BigInteger value = new BigInteger(1, bytes).shiftLeft(digits * 5 - bits);
        for (int i = digits - 1; i >= 0; i--) {
            text.append(alphabet.charAt(value.shiftRight(5 * i).intValue() & 31));
        }
        return text.append("=".repeat((8 - digits % 8) % 8)).toString();
    }

    private static String base85(byte[] bytes, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += 4) {
            int taken = Math.min(4, bytes.length - from);
            long value = 0;
            for (int i = 0; i < 4; i++) {
                value = value << 8 | (i < taken ? bytes[from + i] & 0xff : 0);
            }
            long divisor = 52_200_625;
            for (int i = 0; i <= taken; i++) {
                text.append(alphabet.charAt((int) (value / divisor % 85)));
                divisor /= 85;
            }
        }
        return text.toString();
    }
}
