package dev.weir.scanner.core.pickle;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the scanner knows of a value on the unpickler's stack. */
sealed interface Value {

    /** A short rendering in Python's notation. */
    String describe();

    /** Values of which nothing need be known. */
    enum Plain implements Value {
        /** A number, a container, an instance: nothing that names code. */
        OPAQUE,
        /** Text that was too long, or too much, to be kept. */
        FORGOTTEN,
        /** The number that begins PyTorch's format of before 1.6. */
        TORCH_MAGIC;

        @Override
        public String describe() {
            return "…";
        }
    }

    record Text(String text) implements Value {

        /** Longer text, in bytes, cannot be a name and is not kept. */
        static final int LONGEST = 512;

        @Override
        public String describe() {
            return "'" + text + "'";
        }
    }

    /** A global; {@code name} may be an extension code or {@code ?} where the pickle hides it. */
    record Global(PythonGlobal name) implements Value {

        @Override
        public String describe() {
            return name.toString();
        }
    }

    /** An instance of {@code numpy.dtype}, an object that its state may change. */
    record Type(ArrayType type) implements Value {

        @Override
        public String describe() {
            return "numpy.dtype(…)";
        }
    }

    /** A dictionary; of its entries only what an array's description needs is kept. */
    record Dictionary(ArrayDescription entries) implements Value {

        @Override
        public String describe() {
            return "{…}";
        }
    }

    /**
     * What calling a global gave.
     *
     * @param instance whether the global is a class for certain, of which this is an instance
     */
    record Result(Global callee, boolean instance) implements Value {

        @Override
        public String describe() {
            return callee.describe() + "(…)";
        }
    }

    /** A number that fits into 64 bits: a length, a flag. */
    record Number(long value) implements Value {

        private static final Number[] SMALL = new Number[256];

        static {
            Arrays.setAll(SMALL, Number::new);
        }

        static Number of(long value) {
            return value >= 0 && value < SMALL.length ? SMALL[(int) value] : new Number(value);
        }

        @Override
        public String describe() {
            return Long.toString(value);
        }
    }

    /** A tuple's first elements. */
    record Tuple(List<Value> first) implements Value {

        static final int MOST = 8;

        /** A tuple of these elements, of which a few are kept, and of inner tuples none; opaque when all are. */
        static Value of(List<Value> elements) {
            int kept = Math.min(elements.size(), MOST);
            Value[] first = new Value[kept];
            boolean telling = kept == 0;
            for (int i = 0; i < kept; i++) {
                Value element = elements.get(i);
                first[i] = element instanceof Tuple ? Plain.OPAQUE : element;
                telling |= first[i] != Plain.OPAQUE;
            }
            return telling ? new Tuple(List.of(first)) : Plain.OPAQUE;
        }

        @Override
        public String describe() {
            return first.stream().map(Value::describe).collect(Collectors.joining(", "));
        }
    }
}
