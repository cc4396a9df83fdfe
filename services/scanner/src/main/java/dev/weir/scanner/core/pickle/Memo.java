package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The unpickler's memo. Text beyond a bound is forgotten, which makes a global named by it unresolved, not unseen. */
final class Memo {

    private static final int SPARSE = 1 << 16;
    private static final int MOST_TEXTS = 1 << 18;
    private static final int MOST_CHARACTERS = 1 << 24;

    private final Budget budget;
    private final Map<Long, Value> sparse = new HashMap<>();
    private @Nullable Value[] dense = new Value[64];
    private int count;
    private int texts;
    private int characters;

    Memo(Budget budget) {
        this.budget = budget;
    }

    /** Stores at the index that is the number of entries, as MEMOIZE does. */
    void add(Value value) throws LimitReached {
        put(count, value);
    }

    void put(long index, Value value) throws LimitReached {
        budget.remember(count + 1L);
        Value kept = retained(value);
        Value former;
        if (index <= 2L * dense.length) {
            former = putDense((int) index, kept);
        } else {
            if (sparse.size() >= SPARSE) {
                throw new LimitReached(Limit.MEMORY);
            }
            former = sparse.put(index, kept);
        }
        count += former == null ? 1 : 0;
    }

    Value get(long index) throws Malformed {
        Value value = index < dense.length ? dense[(int) index] : null;
        if (value == null) {
            value = sparse.get(index);
        }
        if (value == null) {
            throw new Malformed("the pickle asks its memo for entry " + index + ", which it did not store");
        }
        return value;
    }

    private @Nullable Value putDense(int index, Value value) throws LimitReached {
        Value former = sparse.isEmpty() ? null : sparse.remove((long) index);
        if (index >= dense.length) {
            budget.remember(index + 1L);
            dense = Arrays.copyOf(dense, Math.max(index + 1, dense.length * 2));
        }
        former = dense[index] == null ? former : dense[index];
        dense[index] = value;
        return former;
    }

    private Value retained(Value value) {
        return switch (value) {
            case Value.Text text -> {
                texts++;
                characters += text.text().length();
                yield texts > MOST_TEXTS || characters > MOST_CHARACTERS ? Value.Plain.FORGOTTEN : text;
            }
            case Value.Tuple tuple -> Value.Plain.OPAQUE;
            case Value.Number number -> number;
            case Value.Type type -> type;
            case Value.Dictionary dictionary -> dictionary;
            case Value.Plain plain -> plain;
            case Value.Global global -> global;
            case Value.Result result -> result;
        };
    }
}
