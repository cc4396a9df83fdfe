package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Decimal;
import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Datum.Truth;
import dev.weir.drift.core.document.Datum.Whole;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tensors of the Open Inference Protocol, version 2: the first dimension counts the rows of a batch. A tensor of one
 * value a row is a column of its name, be it one of many or the only one; a wider one is the columns {@code name[0]},
 * {@code name[1]} and so on.
 *
 * @see <a href="https://github.com/kserve/open-inference-protocol">Open Inference Protocol, REST, tensor data</a>
 */
final class Tensors {

    private Tensors() {}

    static Table table(Node tensors) {
        Map<String, List<Scalar>> columns = new LinkedHashMap<>();
        for (Node tensor : tensors.items()) {
            add(columns, tensor);
        }
        return Table.ofColumns(tensors.path(), columns);
    }

    private static void add(Map<String, List<Scalar>> columns, Node tensor) {
        if (tensor.find("parameters")
                .flatMap(found -> found.find("binary_data_size"))
                .isPresent()) {
            throw Malformed.at(tensor.path(), "binary tensor data does not travel with the log");
        }
        List<Scalar> values = new ArrayList<>();
        flatten(tensor.at("data"), tensor.at("datatype").text(), values);
        put(columns, tensor.path(), tensor.at("name").text(), shape(tensor), values);
    }

    private static List<Long> shape(Node tensor) {
        return tensor.at("shape").items().stream().map(Node::whole).toList();
    }

    /**
     * Takes one tensor apart into columns.
     *
     * @param values row by row
     * @throws Malformed when the values do not fill the shape
     */
    static void put(
            Map<String, List<Scalar>> columns, String path, String name, List<Long> shape, List<Scalar> values) {
        long rows = shape.isEmpty() ? 1 : shape.getFirst();
        long expected = 1;
        for (long dimension : shape) {
            if (dimension < 0 || expected > Integer.MAX_VALUE) {
                throw Malformed.at(path + ".shape", shape + " is no shape");
            }
            expected *= dimension;
        }
        if (expected != values.size()) {
            throw Malformed.at(path, "shape " + shape + " does not hold " + values.size() + " values");
        }
        int width = rows == 0 ? 0 : Math.toIntExact(expected / rows);
        for (int column = 0; column < width; column++) {
            List<Scalar> cells = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                cells.add(values.get(row * width + column));
            }
            if (columns.putIfAbsent(width == 1 ? name : Table.column(name, column), cells) != null) {
                throw Malformed.at(path, name + " stands twice");
            }
        }
    }

    /** Data may be flat or nested as the shape is; both are row-major. */
    private static void flatten(Node data, String datatype, List<Scalar> values) {
        if (data.isItems()) {
            for (Node item : data.items()) {
                flatten(item, datatype, values);
            }
        } else {
            values.add(typed(data.scalar(), datatype));
        }
    }

    /** JSON writers drop the fraction of 1.0, and some write booleans as 0 and 1; the datatype knows. */
    private static Scalar typed(Scalar value, String datatype) {
        if (datatype.startsWith("FP") && value instanceof Whole(long number)) {
            return new Decimal(number);
        }
        if (datatype.equals("BOOL") && value instanceof Whole(long number)) {
            return new Truth(number != 0);
        }
        boolean integral = datatype.startsWith("INT") || datatype.startsWith("UINT");
        return integral && value instanceof Decimal(double number) && number == Math.rint(number)
                ? new Whole((long) number)
                : value;
    }
}
