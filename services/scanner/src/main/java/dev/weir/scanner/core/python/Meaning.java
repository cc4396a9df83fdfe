package dev.weir.scanner.core.python;

/** What an expression stands for, as far as its tokens tell. */
sealed interface Meaning {

    /** The index of the first token behind the expression. */
    int end();

    /** The same, with more tokens belonging to it. */
    Meaning endingAt(int end);

    /** A text, or bytes as the characters of Latin-1. */
    record Text(String text, int end) implements Meaning {
        @Override
        public Meaning endingAt(int behind) {
            return new Text(text, behind);
        }
    }

    /**
     * A module, or what it has.
     *
     * @param path its full name
     * @param manner how the source says so
     */
    record Named(String path, Manner manner, int end) implements Meaning {
        @Override
        public Meaning endingAt(int behind) {
            return new Named(path, manner, behind);
        }
    }

    record Unknown(int end) implements Meaning {
        @Override
        public Meaning endingAt(int behind) {
            return new Unknown(behind);
        }
    }
}
