package dev.weir.drift.core.window;

import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rows for tests. */
public final class RowSamples {

    private RowSamples() {}

    /** An answered request of no known client. */
    public static Row row(Position position, Instant at, Map<String, Value> values) {
        Map<String, Value> sorted = new TreeMap<>(values);
        String[] names = sorted.keySet().toArray(String[]::new);
        double[] numbers = new double[names.length];
        @Nullable String[] texts = new @Nullable String[names.length];
        for (int i = 0; i < names.length; i++) {
            switch (sorted.get(names[i])) {
                case Value.Numeric(double number) -> numbers[i] = number;
                case Value.Text(String text) -> texts[i] = text;
                case Value.Missing ignored -> numbers[i] = Double.NaN;
            }
        }
        return new Row(position, at, "", names, numbers, texts, null, Double.NaN, List.of());
    }
}
