package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.ValueStream;
import java.util.List;

/** One number a line, such as 0 and 1 for right and wrong. */
final class ValueReader {

    private ValueReader() {}

    static ValueStream read(List<String> lines) {
        double[] values = lines.stream().mapToDouble(Double::parseDouble).toArray();
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a stream holds finite numbers, unlike " + value);
            }
        }
        return new ValueStream(values);
    }
}
