package dev.weir.scanner.core.pickle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a dictionary that describe an array whose bytes follow: joblib's {@code NumpyArrayWrapper}. */
final class ArrayDescription {

    private @Nullable Value shape;
    private @Nullable Value type;
    private boolean aligned;

    /** Takes keys and values in turn. */
    void put(List<Value> entries) {
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            if (entries.get(i) instanceof Value.Text(String key)) {
                put(key, entries.get(i + 1));
            }
        }
    }

    private void put(String key, Value value) {
        switch (key) {
            case "shape" -> shape = value;
            case "dtype" -> type = value;
            case "numpy_array_alignment_bytes" -> aligned = value instanceof Value.Number;
            default -> {}
        }
    }

    @Nullable
    Value shape() {
        return shape;
    }

    @Nullable
    Value type() {
        return type;
    }

    /** Whether a byte that counts padding, and the padding, stand before the array. */
    boolean isAligned() {
        return aligned;
    }
}
