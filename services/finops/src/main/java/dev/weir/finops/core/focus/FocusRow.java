package dev.weir.finops.core.focus;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a bill. Its values are read when they are asked for, and once; a row is therefore used by one thread.
 */
public final class FocusRow {

    private static final Object UNREADABLE = new Object();

    private final long number;
    private final Header header;
    private final @Nullable String[] values;
    private final @Nullable Object[] read;

    /**
     * @param number position in its file, from 1, without the header
     * @param values one per column, which the row keeps; null where the bill has none
     * @throws IllegalArgumentException when there are more or fewer values than columns
     */
    public FocusRow(long number, Header header, @Nullable String[] values) {
        if (values.length != header.size()) {
            throw new IllegalArgumentException("the row has " + values.length + " fields for " + header.size()
                    + (header.size() == 1 ? " column" : " columns"));
        }
        this.number = number;
        this.header = header;
        this.values = values;
        this.read = new Object[values.length];
    }

    public long number() {
        return number;
    }

    public Header header() {
        return header;
    }

    /** The text of a column by position; null where there is none, also for a column that the bill does not have. */
    public @Nullable String text(int column) {
        return column == Header.ABSENT ? null : values[column];
    }

    public @Nullable String text(String column) {
        return text(header.index(column));
    }

    /** The number in a column; null where there is none or it cannot be read. */
    public @Nullable BigDecimal decimal(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!(read[column] instanceof BigDecimal) && read[column] != UNREADABLE) {
            BigDecimal decimal = FocusValues.decimal(text);
            read[column] = decimal == null ? UNREADABLE : decimal;
        }
        return read[column] instanceof BigDecimal decimal ? decimal : null;
    }

    public @Nullable BigDecimal decimal(String column) {
        return decimal(header.index(column));
    }

    /** The instant in a column, in UTC where it names no offset; null where there is none or it cannot be read. */
    public @Nullable Instant instant(int column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!(read[column] instanceof Instant) && read[column] != UNREADABLE) {
            Instant instant = FocusValues.instant(text);
            read[column] = instant == null ? UNREADABLE : instant;
        }
        return read[column] instanceof Instant instant ? instant : null;
    }

    public @Nullable Instant instant(String column) {
        return instant(header.index(column));
    }
}
