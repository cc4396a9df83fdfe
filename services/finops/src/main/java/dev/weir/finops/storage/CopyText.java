package dev.weir.finops.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text form of PostgreSQL's COPY: UTF-8, fields parted by tabs, rows by line feeds, {@code \N} for none.
 */
final class CopyText {

    private static final int SPARE = 32;

    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean atStart = true;

    void field(@Nullable String value) {
        separate();
        if (value == null) {
            put('\\');
            put('N');
        } else {
            escape(value);
        }
    }

    void field(long value) {
        field(Long.toString(value));
    }

    void endRow() {
        reserve(1);
        put('\n');
        atStart = true;
    }

    /** Bytes that were written since they were taken. */
    int length() {
        return length;
    }

    /** What was written since the last time. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes, length);
        length = 0;
        return taken;
    }

    private void separate() {
        reserve(SPARE);
        if (!atStart) {
            put('\t');
        }
        atStart = false;
    }

    private void escape(String value) {
        reserve(2 * value.length());
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            if (character >= 0x80) {
                escapeAny(value.substring(index));
                return;
            }
            char escaped = escaped(character);
            if (escaped != 0) {
                put('\\');
            }
            put(escaped == 0 ? character : escaped);
        }
    }

    /** Bytes of characters beyond ASCII are none that must be escaped. */
    private void escapeAny(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        reserve(2 * encoded.length);
        for (byte each : encoded) {
            char escaped = escaped((char) (each & 0xff));
            if (escaped != 0) {
                put('\\');
            }
            bytes[length++] = escaped == 0 ? each : (byte) escaped;
        }
    }

    private void put(char ascii) {
        bytes[length++] = (byte) ascii;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private static char escaped(char character) {
        if (character > '\\') {
            return 0;
        }
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
