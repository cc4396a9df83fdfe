package dev.weir.scanner.core.pickle;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The element type of a NumPy array, as {@code numpy.dtype(code)} makes it and as its state may change it afterwards.
 * Source: the array interface, NumPy's reference.
 */
final class ArrayType {

    private static final Pattern CODE = Pattern.compile("[<>|=]?([?a-zA-Z])([0-9]{0,9})");
    private static final int MOST_BYTES = 1 << 30;

    /** Where a state has the element's length, and its flags (NumPy's {@code __reduce__} of a dtype). */
    private static final int STATE_LENGTH = 5;

    private static final int STATE_FLAGS = 7;
    private static final int HOLDS_OBJECTS = 1;

    private final char kind;
    private final int length;
    private boolean objects;
    private boolean certain = true;

    private ArrayType(char kind, int length) {
        this.kind = kind;
        this.length = length;
        this.objects = kind == 'O';
    }

    /** The type that a call makes, where the callee makes types. */
    static Optional<ArrayType> made(Value callee, Value argument) {
        boolean makes = callee instanceof Value.Global(PythonGlobal name)
                && name.path().text().equals("numpy.dtype");
        return makes
                        && argument instanceof Value.Tuple(var first)
                        && !first.isEmpty()
                        && first.getFirst() instanceof Value.Text(String code)
                ? of(code)
                : Optional.empty();
    }

    private static Optional<ArrayType> of(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        char kind = matcher.group(1).charAt(0);
        int count = matcher.group(2).isEmpty() ? 0 : Integer.parseInt(matcher.group(2));
        long length = kind == 'U' ? 4L * count : count;
        return length > MOST_BYTES ? Optional.empty() : Optional.of(new ArrayType(kind, (int) length));
    }

    /** Follows a state that is set; of types of any length the state tells the length again. */
    void change(Value state) {
        if (!(state instanceof Value.Tuple(var first)) || first.size() <= STATE_FLAGS) {
            certain = false;
            return;
        }
        boolean anyLength = kind == 'S' || kind == 'U' || kind == 'V';
        certain &= !anyLength || first.get(STATE_LENGTH).equals(Value.Number.of(length));
        objects |= !(first.get(STATE_FLAGS) instanceof Value.Number(long flags)) || (flags & HOLDS_OBJECTS) != 0;
    }

    /** Whether arrays of this type are pickled element by element. */
    boolean holdsObjects() {
        return objects;
    }

    /** Bytes of one element, unless they cannot be known. */
    OptionalInt elementBytes() {
        return certain && length > 0 ? OptionalInt.of(length) : OptionalInt.empty();
    }
}
