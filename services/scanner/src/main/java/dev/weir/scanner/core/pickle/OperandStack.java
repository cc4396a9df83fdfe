package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import java.util.Arrays;
import java.util.List;

/**
 * The unpickler's stack. What is below the last mark cannot be popped, as in CPython. Values of which nothing is known take
 * one entry together, so a list of millions of numbers takes as much as a short one.
 */
final class OperandStack {

    /** Enough for the arguments that are told, and for keys and values of states that are looked at. */
    static final int KEPT = 64;

    /** Above so many values, numbers describe no array. */
    private static final int DEEP = 1 << 16;

    private final Budget budget;
    private Value[] values = {};
    private int[] copies = {};
    private int entries;
    private long size;
    private int[] marks = {};
    private int markCount;

    OperandStack(Budget budget) {
        this.budget = budget;
    }

    /** Whether so much is on it that what is pushed is an element rather than an argument. */
    boolean isDeep() {
        return size > DEEP;
    }

    void push(Value value) throws LimitReached {
        Value known = isDeep() && value instanceof Value.Number ? Value.Plain.OPAQUE : value;
        size++;
        if (known instanceof Value.Plain
                && entries > fence()
                && values[entries - 1] == known
                && copies[entries - 1] < Integer.MAX_VALUE) {
            copies[entries - 1]++;
            return;
        }
        if (entries == values.length) {
            budget.remember(entries + 1L);
            values = Arrays.copyOf(values, Math.max(64, entries * 2));
            copies = Arrays.copyOf(copies, values.length);
        }
        values[entries] = known;
        copies[entries++] = 1;
    }

    void mark() throws LimitReached {
        if (markCount == marks.length) {
            budget.remember(markCount + 1L);
            marks = Arrays.copyOf(marks, Math.max(16, markCount * 2));
        }
        marks[markCount++] = entries;
    }

    Value top() throws Malformed {
        if (entries <= fence()) {
            throw new Malformed("the pickle takes more from its stack than it put there");
        }
        return values[entries - 1];
    }

    Value pop() throws Malformed {
        Value top = top();
        size--;
        if (--copies[entries - 1] == 0) {
            values[--entries] = Value.Plain.OPAQUE;
        }
        return top;
    }

    /** Pops the last mark when nothing is above it, else the top: the opcode POP. */
    void popOrUnmark() throws Malformed {
        if (markCount > 0 && marks[markCount - 1] == entries) {
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
        List<Value> removed = firstFrom(mark);
        for (int i = mark; i < entries; i++) {
            size -= copies[i];
            values[i] = Value.Plain.OPAQUE;
        }
        entries = mark;
        return removed;
    }

    private List<Value> firstFrom(int mark) {
        Value[] first = new Value[countFrom(mark)];
        int count = 0;
        for (int i = mark; count < first.length; i++) {
            int until = Math.min(first.length, count + copies[i]);
            Arrays.fill(first, count, until, values[i]);
            count = until;
        }
        return List.of(first);
    }

    private int countFrom(int mark) {
        long count = 0;
        for (int i = mark; i < entries && count < KEPT; i++) {
            count += copies[i];
        }
        return (int) Math.min(KEPT, count);
    }

    private int fence() {
        return markCount == 0 ? 0 : marks[markCount - 1];
    }
}
