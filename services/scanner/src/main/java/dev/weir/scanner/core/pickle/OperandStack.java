package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import java.util.Arrays;
import java.util.List;

/** The unpickler's stack. What is below the last mark cannot be popped, as in CPython. */
final class OperandStack {

    private static final Value[] NONE = {};
    /** Enough for the arguments that are told, and for the entries that describe an array. */
    private static final int KEPT = 20;

    private final Budget budget;
    private Value[] values = NONE;
    private int size;
    private int[] marks = {};
    private int markCount;

    OperandStack(Budget budget) {
        this.budget = budget;
    }

    int size() {
        return size;
    }

    void push(Value value) throws LimitReached {
        if (size == values.length) {
            budget.remember(size + 1L);
            values = Arrays.copyOf(values, Math.max(64, size * 2));
        }
        values[size++] = value;
    }

    void mark() throws LimitReached {
        if (markCount == marks.length) {
            budget.remember(markCount + 1L);
            marks = Arrays.copyOf(marks, Math.max(16, markCount * 2));
        }
        marks[markCount++] = size;
    }

    Value top() throws Malformed {
        if (size <= fence()) {
            throw new Malformed("the pickle takes more from its stack than it put there");
        }
        return values[size - 1];
    }

    Value pop() throws Malformed {
        Value top = top();
        values[--size] = Value.Plain.OPAQUE;
        return top;
    }

    /** Pops the last mark when nothing is above it, else the top: the opcode POP. */
    void popOrUnmark() throws Malformed {
        if (markCount > 0 && marks[markCount - 1] == size) {
            markCount--;
        } else {
            pop();
        }
    }

    /** Removes the last mark and everything above it, and returns the first few removed. */
    List<Value> popToMark() throws Malformed {
        if (markCount == 0) {
            throw new Malformed("the pickle looks for a mark that it did not set");
        }
        int mark = marks[--markCount];
        List<Value> removed = List.of(Arrays.copyOfRange(values, mark, Math.min(size, mark + KEPT)));
        Arrays.fill(values, mark, size, Value.Plain.OPAQUE);
        size = mark;
        return removed;
    }

    private int fence() {
        return markCount == 0 ? 0 : marks[markCount - 1];
    }
}
