package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.TestStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dense ARFF with numeric and nominal attributes, of which the last is the class.
 *
 * @see <a href="https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/">ARFF (stable version)</a>
 */
final class ArffReader {

    private static final Pattern ATTRIBUTE = Pattern.compile(
            "@attribute\\s+('[^']*'|\"[^\"]*\"|[^\\s{]+)\\s*(\\{.*}|\\w+)\\s*(\\[.*])?", Pattern.CASE_INSENSITIVE);
    private static final Delimiter COMMA = new Delimiter(',');

    private ArffReader() {}

    static TestStream read(String first, Lines lines) throws IOException {
        List<Column> columns = new ArrayList<>();
        for (String line = first; line != null; line = lines.next()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("@attribute")) {
                columns.add(column(line));
            } else if (lower.startsWith("@data")) {
                return rows(columns, lines);
            }
        }
        throw new IllegalArgumentException("there is no @data");
    }

    private static TestStream rows(List<Column> columns, Lines lines) throws IOException {
        Table table = new Table(columns);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("{")) {
                throw new IllegalArgumentException("rows are dense, unlike " + line);
            }
            table.add(Delimiter.of(line).orElse(COMMA).split(line));
        }
        return table.stream();
    }

    private static Column column(String line) {
        Matcher attribute = ATTRIBUTE.matcher(line);
        if (!attribute.matches()) {
            throw new IllegalArgumentException("an attribute has a name and a type, unlike " + line);
        }
        String type = attribute.group(2);
        if (type.startsWith("{")) {
            return Column.nominal(COMMA.split(type.substring(1, type.length() - 1)));
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "real", "numeric", "integer" -> Column.numeric();
            case "string" -> Column.open();
            default -> throw new IllegalArgumentException("attributes are numeric or nominal, unlike " + line);
        };
    }
}
