package dev.weir.scanner.core.jinja;

import java.util.List;

/**
 * The inside of one {@code {{ … }}} or {@code {% … %}}.
 *
 * @param tokens its tokens in order
 * @param end index behind its closing mark, or where reading stopped
 * @param whole whether it was closed and Jinja could read all its tokens
 */
record Block(List<Token> tokens, int end, boolean whole) {

    Block {
        tokens = List.copyOf(tokens);
    }

    /** The keyword of a statement; empty when there is none. */
    String keyword() {
        return tokens.isEmpty() || tokens.getFirst().kind() != Token.Kind.NAME
                ? ""
                : tokens.getFirst().text();
    }
}
