package dev.weir.scanner.core.jinja;

import java.util.List;

/** A place in the tokens of a block. */
final class Cursor {

    private static final Token END = new Token(Token.Kind.OPERATOR, "");

    private final List<Token> tokens;
    private int next;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The next token; one without characters at the end. */
    Token peek() {
        return next < tokens.size() ? tokens.get(next) : END;
    }

    Token ahead(int count) {
        return next + count < tokens.size() ? tokens.get(next + count) : END;
    }

    Token take() {
        Token token = peek();
        next++;
        return token;
    }

    boolean atEnd() {
        return next >= tokens.size();
    }

    boolean tookOperator(String operator) {
        return took(peek().is(operator));
    }

    boolean tookWord(String word) {
        return took(peek().isWord(word));
    }

    private boolean took(boolean matches) {
        next += matches ? 1 : 0;
        return matches;
    }
}
