package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Text;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows of comma-separated values, quoted as RFC 4180 has it. */
public final class CommaSeparated {

    private CommaSeparated() {}

    /**
     * Rows without a header.
     *
     * @throws Malformed when rows differ in length, or a quote is not closed
     */
    public static Table table(String path, String text) {
        List<List<String>> rows = rows(path, text);
        int width = rows.isEmpty() ? 0 : rows.getFirst().size();
        return table(
                path,
                IntStream.range(0, width)
                        .mapToObj(i -> Table.column(Table.NAMELESS, i))
                        .toList(),
                rows);
    }

    /**
     * Rows after one of names.
     *
     * @throws Malformed when rows differ in length, a name stands twice, no row follows, or a quote is not closed
     */
    public static Table withHeader(String path, String text) {
        List<List<String>> rows = rows(path, text);
        if (rows.size() < 2) {
            throw Malformed.at(path, "is no JSON, and as CSV it holds no row after its header");
        }
        List<String> names = rows.getFirst().stream().map(String::strip).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw Malformed.at(path, "a name stands twice in the header");
        }
        return table(path, names, rows.subList(1, rows.size()));
    }

    private static Table table(String path, List<String> names, List<List<String>> rows) {
        List<Map<String, Scalar>> table = new ArrayList<>();
        for (List<String> cells : rows) {
            if (names.size() != cells.size()) {
                throw Malformed.at(path, cells.size() + " values in a row where others have " + names.size());
            }
            Map<String, Scalar> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(names.get(i), scalar(cells.get(i).strip()));
            }
            table.add(row);
        }
        return new Table(table);
    }

    private static List<List<String>> rows(String path, String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (twice) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || c != ',' && c != '\n' && c != '\r') {
                cell.append(c);
            } else if (c == ',') {
                row.add(take(cell));
            } else if (!row.isEmpty() || !cell.isEmpty()) {
                row.add(take(cell));
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        if (quoted) {
            throw Malformed.at(path, "a quote is not closed");
        }
        if (!row.isEmpty() || !cell.isEmpty()) {
            row.add(take(cell));
            rows.add(row);
        }
        return rows;
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }

    private static Scalar scalar(String text) {
        if (text.isEmpty()) {
            return Datum.NOTHING;
        }
        try {
            double number = Double.parseDouble(text);
            boolean whole = text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '-') && Math.abs(number) < 1e15;
            return whole ? new Whole((long) number) : new Decimal(number);
        } catch (NumberFormatException e) {
            return new Text(text);
        }
    }
}
