package dev.weir.drift.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between the values of a row: a comma, a semicolon or a tabulator. Values may be quoted. */
record Delimiter(char character) {

    private static final List<Character> KNOWN = List.of(',', ';', '\t');

    /** The first that the line holds; none for a single value. */
    static Optional<Delimiter> of(String line) {
        return KNOWN.stream()
                .filter(character -> line.indexOf(character) >= 0)
                .findFirst()
                .map(Delimiter::new);
    }

    /** The values of a row without the quotes around them. */
    List<String> split(String row) {
        List<String> values = new ArrayList<>();
        int start = 0;
        char quote = 0;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && row.substring(start, i).isBlank()) {
                quote = c;
            } else if (c == character) {
                values.add(unquoted(row.substring(start, i)));
                start = i + 1;
            }
        }
        values.add(unquoted(row.substring(start)));
        return values;
    }

    static String unquoted(String text) {
        String value = text.strip();
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
