package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.content.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Extended headers: {@code "<length> <keyword>=<value>\n"} after one another (POSIX.1-2001 pax). */
record PaxRecords(Map<String, String> values) {

    static final PaxRecords NONE = new PaxRecords(Map.of());

    PaxRecords {
        values = Map.copyOf(values);
    }

    static PaxRecords of(byte[] bytes) throws Malformed {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < bytes.length && bytes[at] != 0; ) {
            int space = indexOf(bytes, ' ', at);
            int length = digits(bytes, at, space);
            int equals = indexOf(bytes, '=', space);
            int end = at + length - 1;
            if (length > bytes.length - at || equals >= end || bytes[end] != '\n') {
                throw new Malformed("an extended header's record does not end where it says");
            }
            values.put(text(bytes, space + 1, equals), text(bytes, equals + 1, end));
            at += length;
        }
        return new PaxRecords(values);
    }

    /** These records over others. */
    PaxRecords over(PaxRecords others) {
        Map<String, String> both = new HashMap<>(others.values);
        both.putAll(values);
        return new PaxRecords(both);
    }

    Optional<String> value(String keyword) {
        return Optional.ofNullable(values.get(keyword));
    }

    /** Length of the member, where a record tells it. */
    Optional<Long> size() throws Malformed {
        String size = values.get("size");
        if (size == null) {
            return Optional.empty();
        }
        if (!size.matches("[0-9]{1,18}")) {
            throw new Malformed("a member's length is no number");
        }
        return Optional.of(Long.parseLong(size));
    }

    boolean isSparse() {
        return values.keySet().stream().anyMatch(k -> k.startsWith("GNU.sparse."));
    }

    private static int digits(byte[] bytes, int from, int to) throws Malformed {
        String digits = text(bytes, from, to);
        if (!digits.matches("[0-9]{1,8}") || Integer.parseInt(digits) < 4) {
            throw new Malformed("an extended header's record has no length");
        }
        return Integer.parseInt(digits);
    }

    private static int indexOf(byte[] bytes, char wanted, int from) throws Malformed {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        throw new Malformed("an extended header's record is cut off");
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }
}
