package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pandas DataFrame in the orientation {@code split}: {@code columns} and {@code data}, with an index that says nothing. */
final class Frames {

    private Frames() {}

    static Table split(Node frame) {
        List<String> columns =
                frame.at("columns").items().stream().map(Node::name).toList();
        List<Map<String, Scalar>> rows = new ArrayList<>();
        for (Node data : frame.at("data").items()) {
            List<Node> values = data.items();
            if (values.size() != columns.size()) {
                throw Malformed.at(data.path(), values.size() + " values for " + columns.size() + " columns");
            }
            Map<String, Scalar> row = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.putAll(Instances.cells(columns.get(i), values.get(i)));
            }
            rows.add(row);
        }
        return new Table(rows);
    }
}
