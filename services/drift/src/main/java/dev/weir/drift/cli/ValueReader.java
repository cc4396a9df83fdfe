package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.ValueStream;
import java.io.IOException;
import java.util.stream.DoubleStream;

/** One number a line, such as 0 and 1 for right and wrong; a name may stand above them. */
final class ValueReader {

    private ValueReader() {}

    static ValueStream read(String first, Lines lines) throws IOException {
        DoubleStream.Builder values = DoubleStream.builder();
        if (Column.isNumber(first)) {
            values.add(Double.parseDouble(first));
        }
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!Column.isNumber(line)) {
                throw new IllegalArgumentException("a stream holds finite numbers, unlike " + line);
            }
            values.add(Double.parseDouble(line));
        }
        return new ValueStream(values.build().toArray());
    }
}
