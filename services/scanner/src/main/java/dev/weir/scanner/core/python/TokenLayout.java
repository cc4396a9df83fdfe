package dev.weir.scanner.core.python;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Where brackets close and lines end, found in one pass. */
final class TokenLayout {

    private final int[] closing;
    private final int[] lineEnds;

    TokenLayout(List<PythonToken> tokens) {
        this.closing = new int[tokens.size()];
        this.lineEnds = new int[tokens.size()];
        Arrays.fill(closing, tokens.size());
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < closing.length; at++) {
            PythonToken token = tokens.get(at);
            if (token.is("(") || token.is("[") || token.is("{")) {
                open.push(at);
            } else if ((token.is(")") || token.is("]") || token.is("}")) && !open.isEmpty()) {
                closing[open.pop()] = at;
            }
        }
        int end = closing.length;
        for (int at = closing.length - 1; at >= 0; at--) {
            end = tokens.get(at).kind() == PythonToken.Kind.END_OF_LINE ? at : end;
            lineEnds[at] = end;
        }
    }

    /** The bracket that closes the one at an index; behind the last token when none does. */
    int closing(int open) {
        return closing[open];
    }

    /** The end of the line of a token; behind the last token when it has none. */
    int lineEnd(int at) {
        return at < lineEnds.length ? lineEnds[at] : lineEnds.length;
    }
}
