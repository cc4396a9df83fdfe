package dev.weir.mesh;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads times as RFC 3339 writes them in UTC, {@code 2026-03-01T12:00:00.000001Z}; what is written otherwise goes the
 * longer way of {@link Instant#parse}, which takes twenty times as long.
 */
final class UtcTime {

    private static final int SECONDS_END = 19;
    private static final int MOST_DIGITS = 9;

    private UtcTime() {}

    /** @throws java.time.format.DateTimeParseException when the text is no time */
    static Instant parse(String text) {
        return isPlain(text) ? plain(text) : Instant.parse(text);
    }

    private static boolean isPlain(String text) {
        int end = text.length() - 1;
        int digits = end - SECONDS_END - 1;
        return end >= SECONDS_END
                && text.charAt(end) == 'Z'
                && (end == SECONDS_END || text.charAt(SECONDS_END) == '.' && digits >= 1 && digits <= MOST_DIGITS)
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && digits(text, 0, 4)
                && digits(text, 5, 7)
                && digits(text, 8, 10)
                && digits(text, 11, 13)
                && digits(text, 14, 16)
                && digits(text, 17, SECONDS_END)
                && digits(text, Math.min(end, SECONDS_END + 1), end)
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, SECONDS_END) < 60;
    }

    private static Instant plain(String text) {
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = ((day * 24 + number(text, 11, 13)) * 60 + number(text, 14, 16)) * 60 + number(text, 17, 19);
        int end = text.length() - 1;
        int nanos = end > SECONDS_END ? number(text, SECONDS_END + 1, end) : 0;
        for (int digits = end - SECONDS_END - 1; end > SECONDS_END && digits < MOST_DIGITS; digits++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(second, nanos);
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
