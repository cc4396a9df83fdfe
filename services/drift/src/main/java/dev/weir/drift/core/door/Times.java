package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Instants as logs write them. */
final class Times {

    private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)");

    private Times() {}

    /** RFC 3339; UTC where there is no offset. */
    static Instant read(String path, String text) {
        String time = text.strip().replace(' ', 'T');
        try {
            return OffsetDateTime.parse(OFFSET.matcher(time).matches() ? time : time + 'Z')
                    .toInstant();
        } catch (DateTimeException e) {
            throw Malformed.at(path, text + " is no time, as 2026-03-01T12:00:00Z would be");
        }
    }

    /** A text, or milliseconds since 1970. */
    static Instant read(Node node) {
        return node.datum() instanceof Whole || node.datum() instanceof Decimal
                ? Instant.ofEpochMilli(node.whole())
                : read(node.path(), node.text());
    }
}
