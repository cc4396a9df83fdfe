package dev.weir.scanner.core.pickle;

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

    /** What calling a global gave. */
    record Result(Global callee) implements Value {

        @Override
        public String describe() {
            return callee.describe() + "(…)";
        }
    }

    /** A tuple's first elements. */
    record Tuple(List<Value> first) implements Value {

        private static final int MOST = 8;

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
