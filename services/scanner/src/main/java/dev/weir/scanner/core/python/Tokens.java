package dev.weir.scanner.core.python;

import java.util.List;

/** The tokens of a source, and the way about them. What lies behind the last token is nothing. */
final class Tokens {

    private final List<PythonToken> tokens;
    private final TokenLayout layout;

    Tokens(List<PythonToken> tokens) {
        this.tokens = tokens;
        this.layout = new TokenLayout(tokens);
    }

    int size() {
        return tokens.size();
    }

    boolean has(int at) {
        return at >= 0 && at < tokens.size();
    }

    PythonToken get(int at) {
        return tokens.get(at);
    }

    List<PythonToken> all() {
        return tokens;
    }

    boolean is(int at, String operator) {
        return has(at) && tokens.get(at).is(operator);
    }

    boolean isWord(int at, String word) {
        return has(at) && tokens.get(at).isWord(word);
    }

    boolean isKind(int at, PythonToken.Kind kind) {
        return has(at) && tokens.get(at).kind() == kind;
    }

    boolean isMember(int at) {
        return is(at - 1, ".");
    }

    /** The bracket that closes the one at an index. */
    int closing(int open) {
        return layout.closing(open);
    }

    int lineEnd(int at) {
        return layout.lineEnd(at);
    }

    /** The index behind a dotted path. */
    int pathEnd(int at) {
        int end = at + 1;
        while (is(end, ".") && isKind(end + 1, PythonToken.Kind.NAME)) {
            end += 2;
        }
        return end;
    }

    /** The characters of a range of tokens. */
    String path(int from, int to) {
        StringBuilder path = new StringBuilder();
        tokens.subList(from, to).forEach(t -> path.append(t.text()));
        return path.toString();
    }
}
