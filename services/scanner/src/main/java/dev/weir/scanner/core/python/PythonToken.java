package dev.weir.scanner.core.python;

/**
 * A token of Python source.
 *
 * @param kind what it is
 * @param text its characters; of a string its value, escapes resolved
 */
record PythonToken(Kind kind, String text) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        END_OF_LINE
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
