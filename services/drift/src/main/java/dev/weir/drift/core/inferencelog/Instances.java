package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One item for each inference: an object of named values, an array of values in order, or a single value. Objects and
 * arrays within are taken apart likewise, under the name they stand at.
 */
final class Instances {

    private Instances() {}

    static Table table(Node instances) {
        return new Table(instances.items().stream().map(Instances::row).toList());
    }

    /** Columns by name, each an array with one item for each inference; a single value is a batch of one. */
    static Table columns(Node columns) {
        Map<String, List<Scalar>> wide = new LinkedHashMap<>();
        columns.fields().forEach((name, column) -> {
            List<Map<String, Scalar>> cells = (column.isItems() ? column.items() : List.of(column))
                    .stream().map(item -> cells(name, item)).toList();
            cells.stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .forEach(cell -> wide.put(
                            cell,
                            cells.stream()
                                    .map(row -> row.getOrDefault(cell, Datum.NOTHING))
                                    .toList()));
        });
        return Table.ofColumns(columns.path(), wide);
    }

    /** The values of one instance. */
    static Map<String, Scalar> row(Node instance) {
        Map<String, Scalar> row = new LinkedHashMap<>();
        if (instance.isFields()) {
            instance.fields().forEach((name, value) -> row.putAll(cells(name, value)));
        } else if (instance.isItems()) {
            row.putAll(cells(Table.NAMELESS, instance));
        } else {
            row.put(Table.NAMELESS, instance.scalar());
        }
        return row;
    }

    /** The values at a name: itself, or its parts {@code name[0]} or {@code name.part}. */
    static Map<String, Scalar> cells(String name, Node value) {
        Map<String, Scalar> cells = new LinkedHashMap<>();
        if (value.isItems()) {
            List<Node> items = value.items();
            for (int i = 0; i < items.size(); i++) {
                cells.putAll(cells(Table.column(name, i), items.get(i)));
            }
        } else if (value.isFields()) {
            value.fields().forEach((part, found) -> cells.putAll(cells(name + '.' + part, found)));
        } else {
            cells.put(name, value.scalar());
        }
        return cells;
    }
}
