package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.TestStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** CSV, with or without a header. Columns with other texts than numbers are nominal. */
final class CsvReader {

    private CsvReader() {}

    static TestStream read(String first, Lines lines) throws IOException {
        Delimiter delimiter = Delimiter.of(first).orElseThrow();
        List<String> head = delimiter.split(first);
        List<Column> columns = new ArrayList<>();
        head.forEach(name -> columns.add(Column.open()));
        Table table = new Table(columns);
        if (!isHeader(head)) {
            table.add(head);
        }
        for (String line = lines.next(); line != null; line = lines.next()) {
            table.add(delimiter.split(line));
        }
        return table.stream();
    }

    /** Names are no numbers; of a row, one value at least is. */
    private static boolean isHeader(List<String> values) {
        return values.stream().noneMatch(Column::isNumber);
    }
}
