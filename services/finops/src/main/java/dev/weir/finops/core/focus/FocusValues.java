package dev.weir.finops.core.focus;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Values of a bill as people and tools write them, which is not always as FOCUS asks. */
public final class FocusValues {

    /** Digits and exponent beyond which a number is no amount but an attempt to fill memory. */
    private static final int LONGEST_NUMBER = 64;

    private static final int LARGEST_EXPONENT = 64;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int DATE = "2026-11-28".length();
    private static final int PLAIN = "2026-11-28T00:00:00".length();

    private FocusValues() {}

    /** A number in plain or scientific notation; null when it is none, or one of more than 64 digits. */
    static @Nullable BigDecimal decimal(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal decimal = new BigDecimal(text);
            return Math.abs((long) decimal.scale()) <= LARGEST_EXPONENT ? decimal : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * An instant: ISO 8601 with {@code T} or a space, with an offset or none, which is then UTC, with seconds or only a
     * date. Null when it is none of these, or not in the years 1 to 9999.
     */
    static @Nullable Instant instant(String text) {
        Instant instant = parsed(text);
        return instant == null || instant.isBefore(FIRST) || !instant.isBefore(LAST) ? null : instant;
    }

    private static @Nullable Instant parsed(String text) {
        try {
            if (isPlain(text)) {
                return LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19))
                        .toInstant(ZoneOffset.UTC);
            }
            if (text.length() == DATE) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            if (text.length() < DATE) {
                return null;
            }
            boolean spaced = text.charAt(DATE) == ' ';
            String iso = spaced
                    ? text.substring(0, DATE) + 'T' + text.substring(DATE + 1).strip()
                    : text;
            if (iso.endsWith(" UTC")) {
                iso = iso.substring(0, iso.length() - " UTC".length()) + 'Z';
            }
            return hasOffset(iso)
                    ? OffsetDateTime.parse(withColon(iso)).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether an instant that can be read is written as FOCUS asks: {@code YYYY-MM-DDTHH:mm:ssZ}. */
    public static boolean isFocusDateTime(String text) {
        return text.length() > PLAIN && text.charAt(DATE) == 'T' && text.endsWith("Z");
    }

    /** Whether a number that can be read is written as FOCUS asks, which allows no plus. */
    public static boolean isFocusNumber(String text) {
        return text.indexOf('+') < 0;
    }

    /** Whether it is {@code YYYY-MM-DD HH:mm:ss} with a blank or a T, with a Z or none: nearly all are, by far. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length != PLAIN && !(length == PLAIN + 1 && text.charAt(PLAIN) == 'Z')) {
            return false;
        }
        for (int index = 0; index < PLAIN; index++) {
            char model = "0000-00-00T00:00:00".charAt(index);
            char actual = text.charAt(index);
            boolean fits = switch (model) {
                case '0' -> actual >= '0' && actual <= '9';
                case 'T' -> actual == 'T' || actual == ' ';
                default -> actual == model;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean hasOffset(String iso) {
        if (iso.endsWith("Z") || iso.endsWith("z")) {
            return true;
        }
        return iso.indexOf('+', DATE) > 0 || iso.indexOf('-', DATE) > 0;
    }

    private static String withColon(String iso) {
        int sign = Math.max(iso.lastIndexOf('+'), iso.lastIndexOf('-'));
        if (sign <= DATE || iso.indexOf(':', sign) > 0) {
            return iso;
        }
        String offset = iso.substring(sign + 1);
        return iso.substring(0, sign + 1)
                + offset.substring(0, Math.min(2, offset.length()))
                + ':'
                + (offset.length() > 2 ? offset.substring(2) : "00");
    }
}
