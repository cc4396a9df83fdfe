package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of named values: what was asked or answered, one row for each inference of a batch.
 *
 * @param rows in the order of the batch; columns in the order of the body
 */
public record Table(List<Map<String, Scalar>> rows) {

    /** Columns without a name are {@code x[0]}, {@code x[1]} and so on. */
    static final String NAMELESS = "x";

    public Table {
        rows = rows.stream()
                .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                .toList();
    }

    /**
     * @param path where the columns stand, for the message
     * @throws Malformed when columns differ in length
     */
    static Table ofColumns(String path, Map<String, List<Scalar>> columns) {
        int size = columns.values().stream().mapToInt(List::size).findFirst().orElse(0);
        List<Map<String, Scalar>> rows = new ArrayList<>();
        for (int row = 0; row < size; row++) {
            rows.add(new LinkedHashMap<>());
        }
        columns.forEach((name, values) -> {
            if (values.size() != size) {
                throw Malformed.at(path, name + " has " + values.size() + " rows where others have " + size);
            }
            for (int row = 0; row < size; row++) {
                rows.get(row).put(name, values.get(row));
            }
        });
        return new Table(rows);
    }

    static String column(String name, int index) {
        return name + '[' + index + ']';
    }
}
