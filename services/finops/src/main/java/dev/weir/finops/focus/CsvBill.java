package dev.weir.finops.focus;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill as CSV (RFC 4180) in UTF-8, with or without a byte order mark. A field that is empty or spells {@code NULL} has
 * no value.
 */
final class CsvBill implements BillReader {

    private final CsvReader<String[]> reader;
    private final CloseableIterator<String[]> rows;
    private final Header header;
    private long number;

    CsvBill(InputStream in) throws IOException {
        reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(StringArrayHandler.of(), in, StandardCharsets.UTF_8);
        rows = reader.iterator();
        String[] names = read();
        if (names == null) {
            throw new IOException("it is empty, and a bill begins with the names of its columns");
        }
        try {
            header = new Header(List.of(names));
        } catch (IllegalArgumentException e) {
            throw new IOException("its header is none: " + e.getMessage(), e);
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable BillRecord next() throws IOException {
        @Nullable String[] fields = read();
        if (fields == null) {
            return null;
        }
        number++;
        if (fields.length != header.size()) {
            return new BillRecord.Malformed(
                    number, fields.length + " fields for " + header.size() + " columns: " + shown(fields));
        }
        for (int index = 0; index < fields.length; index++) {
            fields[index] = value(fields[index]);
            if (fields[index] != null && fields[index].indexOf('\0') >= 0) {
                return new BillRecord.Malformed(
                        number, "a zero character in " + header.columns().get(index));
            }
        }
        return new BillRecord.Row(new FocusRow(number, header, fields));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A value as it is meant. */
    static @Nullable String value(@Nullable String field) {
        if (field == null || field.isEmpty()) {
            return null;
        }
        return field.length() == 4 && field.equalsIgnoreCase("NULL") || field.equals("\\N") ? null : field;
    }

    private String @Nullable [] read() throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new IOException("it is no CSV after row " + number + ": " + e.getMessage(), e);
        }
    }

    private static String shown(@Nullable String[] fields) {
        String text = String.join(",", Arrays.asList(fields));
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
