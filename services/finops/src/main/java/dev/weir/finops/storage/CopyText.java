package dev.weir.finops.storage;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows in the text form of PostgreSQL's COPY: fields parted by tabs, rows by line feeds, {@code \N} for none. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);
    private boolean atStart = true;

    void field(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            escape(value);
        }
    }

    void field(long value) {
        separate();
        text.append(value);
    }

    void endRow() {
        text.append('\n');
        atStart = true;
    }

    int length() {
        return text.length();
    }

    /** What was written since the last time, as UTF-8. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void separate() {
        if (!atStart) {
            text.append('\t');
        }
        atStart = false;
    }

    private void escape(String value) {
        int from = 0;
        for (int index = 0; index < value.length(); index++) {
            char escaped = escaped(value.charAt(index));
            if (escaped != 0) {
                text.append(value, from, index).append('\\').append(escaped);
                from = index + 1;
            }
        }
        text.append(value, from, value.length());
    }

    private static char escaped(char character) {
        return switch (character) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> 0;
        };
    }
}
