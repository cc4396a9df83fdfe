package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.LabelledStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dense ARFF with numeric and nominal attributes, of which the last is the class.
 *
 * @see <a href="https://waikato.github.io/weka-wiki/formats_and_processing/arff_stable/">ARFF (stable version)</a>
 */
final class ArffReader {

    private ArffReader() {}

    static LabelledStream read(List<String> lines) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("@attribute")) {
                columns.add(column(line.substring("@attribute".length()).strip()));
            } else if (lower.startsWith("@data")) {
                return Table.of(columns, lines.subList(i + 1, lines.size()));
            }
        }
        throw new IllegalArgumentException("there is no @data");
    }

    private static Column column(String declaration) {
        int open = declaration.indexOf('{');
        int close = declaration.lastIndexOf('}');
        if (open >= 0 && close > open) {
            return Column.nominal(declaration.substring(open + 1, close).split("\\s*,\\s*"));
        }
        String type = declaration.substring(declaration.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "real", "numeric", "integer" -> Column.numeric();
            default -> throw new IllegalArgumentException("attributes are numeric or nominal, unlike " + declaration);
        };
    }
}
