package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.Example;
import dev.weir.drift.core.evaluation.LabelledStream;
import dev.weir.drift.core.evaluation.MeasuredStream;
import dev.weir.drift.core.evaluation.TestStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of texts as they come, and then as a stream: the last column is the label, or what was measured. */
final class Table {

    /** Numbers without fractions are labels, unless there are more of them than this. */
    private static final int MOST_CLASSES = 100;

    private final List<Column> columns;
    private int rows;

    Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
        if (columns.size() < 2) {
            throw new IllegalArgumentException("there is one column at least, and a label");
        }
    }

    /** @throws IllegalArgumentException when the row does not fit */
    void add(List<String> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    columns.size() + " columns do not fit the row " + String.join(",", values));
        }
        for (int i = 0; i < values.size(); i++) {
            columns.get(i).add(values.get(i));
        }
        rows++;
    }

    /** The stream without a column that only numbers the rows. */
    TestStream stream() {
        List<Column> features = columns.subList(columns.getFirst().isIndex() ? 1 : 0, columns.size() - 1);
        Column last = columns.getLast();
        if (last.isMeasured(MOST_CLASSES)) {
            return measured(
                    features.stream().filter(feature -> !feature.isNominal()).toList(), last);
        }
        last.becomeNominal();
        List<Example> examples = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            examples.add(new Example(values(features, row), (int) last.value(row)));
        }
        return new LabelledStream(features.stream().map(Column::feature).toList(), last.categories(), examples);
    }

    private TestStream measured(List<Column> features, Column last) {
        return new MeasuredStream(
                IntStream.range(0, rows).mapToObj(row -> values(features, row)).toList(),
                IntStream.range(0, rows).mapToDouble(last::value).toArray());
    }

    private static double[] values(List<Column> columns, int row) {
        return columns.stream().mapToDouble(column -> column.value(row)).toArray();
    }
}
