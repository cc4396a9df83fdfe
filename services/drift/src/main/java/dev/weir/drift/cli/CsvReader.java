package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.LabelledStream;
import java.util.ArrayList;
import java.util.List;

/** CSV without quotes: a header, then rows with the label in the last column. Columns with other texts are nominal. */
final class CsvReader {

    private CsvReader() {}

    static LabelledStream read(List<String> lines) {
        List<String> rows = lines.subList(1, lines.size());
        String[][] cells = rows.stream().map(row -> row.split(",", -1)).toArray(String[][]::new);
        int width = lines.getFirst().split(",", -1).length;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(column(cells, i, i == width - 1));
        }
        return Table.of(columns, rows);
    }

    private static Column column(String[][] cells, int index, boolean label) {
        List<String> texts = new ArrayList<>();
        for (String[] row : cells) {
            if (index < row.length) {
                texts.add(row[index].strip());
            }
        }
        return !label && texts.stream().allMatch(CsvReader::isNumber)
                ? Column.numeric()
                : Column.nominal(texts.toArray(String[]::new));
    }

    private static boolean isNumber(String text) {
        try {
            return !Double.isNaN(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
