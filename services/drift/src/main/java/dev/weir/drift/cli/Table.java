package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.Example;
import dev.weir.drift.core.evaluation.Feature;
import dev.weir.drift.core.evaluation.LabelledStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of texts as labelled records. */
final class Table {

    private Table() {}

    /**
     * @param columns the last is the label, and nominal
     * @throws IllegalArgumentException naming the first row that does not fit
     */
    static LabelledStream of(List<Column> columns, List<String> rows) {
        int last = columns.size() - 1;
        if (last < 0 || !(columns.get(last).feature() instanceof Feature.Nominal(int classes))) {
            throw new IllegalArgumentException("the last column holds categories: the labels");
        }
        List<Example> examples = new ArrayList<>(rows.size());
        for (String row : rows) {
            examples.add(example(columns, row));
        }
        return new LabelledStream(
                columns.subList(0, last).stream().map(Column::feature).toList(), classes, examples);
    }

    private static Example example(List<Column> columns, String row) {
        String[] texts = row.split(",", -1);
        if (texts.length != columns.size()) {
            throw new IllegalArgumentException(columns.size() + " columns do not fit the row " + row);
        }
        double[] features = new double[texts.length - 1];
        for (int i = 0; i < features.length; i++) {
            features[i] = columns.get(i).read(texts[i].strip());
        }
        return new Example(features, (int) columns.getLast().read(texts[features.length].strip()));
    }
}
