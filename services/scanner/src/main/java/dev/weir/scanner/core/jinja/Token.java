package dev.weir.scanner.core.jinja;

/**
 * A token inside a Jinja block.
 *
 * @param kind what it is
 * @param text its characters; of a string its value, escapes resolved
 */
record Token(Kind kind, String text) {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        /** A character that Jinja would refuse. */
        BROKEN
    }

    boolean is(String operator) {
        return kind == Kind.OPERATOR && text.equals(operator);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
