package dev.weir.scanner.core.pickle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a dictionary that matter: those that describe an array whose bytes follow, of joblib's
 * {@code NumpyArrayWrapper}, and those that are evaluated when the dictionary becomes a state.
 */
final class ArrayDescription {

    /** The text that SciPy's distributions evaluate. */
    static final String TEMPLATE = "_parse_arg_template";

    /** The text that statsmodels' data evaluates. */
    static final String FORMULA = "formula";

    private @Nullable Value shape;
    private @Nullable Value type;
    private boolean aligned;
    private @Nullable Value template;
    private @Nullable Value formula;
    private boolean certain = true;

    /** Takes keys and values in turn. */
    void put(List<Value> entries) {
        certain &= entries.size() < OperandStack.KEPT;
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            if (entries.get(i) instanceof Value.Text(String key)) {
                put(key, entries.get(i + 1));
            } else {
                certain &= entries.get(i) instanceof Value.Number;
            }
        }
    }

    private void put(String key, Value value) {
        switch (key) {
            case "shape" -> shape = value;
            case "dtype" -> type = value;
            case "numpy_array_alignment_bytes" -> aligned = value instanceof Value.Number;
            case TEMPLATE -> template = value;
            case FORMULA -> formula = value;
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

    /** The value of a key that is evaluated, {@code FORGOTTEN} when it cannot be told whether the key is there. */
    Optional<Value> evaluated(String key) {
        Value value = key.equals(TEMPLATE) ? template : formula;
        return certain ? Optional.ofNullable(value) : Optional.of(Value.Plain.FORGOTTEN);
    }
}
