package dev.weir.scanner.core.jinja;

import dev.weir.scanner.core.python.Escapes;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a block into tokens as Jinja's lexer does: a closing mark inside a string or inside brackets closes nothing
 * (jinja2.lexer, "Lexer.tokeniter").
 */
final class BlockLexer {

    private static final int LONGEST = 1 << 20;
    private static final List<String> LONG_OPERATORS = List.of("//", "**", "==", "!=", "<=", ">=");
    private static final String OPERATORS = "+-/*%~[](){}<>=.:|,;!";

    private final String text;
    private final String mark;
    private final boolean lenient;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int open;
    private boolean broken;

    private BlockLexer(String text, int start, String mark, boolean lenient) {
        this.text = text;
        this.next = start;
        this.mark = mark;
        this.lenient = lenient;
    }

    /**
     * Reads the block whose opening mark ends at an index.
     *
     * @param mark the closing mark
     * @param lenient whether to go on behind what Jinja would refuse
     */
    static Block read(String text, int start, String mark, boolean lenient) {
        return new BlockLexer(text, start, mark, lenient).read();
    }

    private Block read() {
        int limit = (int) Math.min(text.length(), (long) next + LONGEST);
        while (next < limit && (lenient || !broken)) {
            if (open <= 0 && closes()) {
                return new Block(tokens, next + mark.length(), !broken);
            }
            token();
        }
        return new Block(tokens, next, false);
    }

    private boolean closes() {
        if ((text.charAt(next) == '-' || text.charAt(next) == '+') && text.startsWith(mark, next + 1)) {
            next++;
        }
        return text.startsWith(mark, next);
    }

    private void token() {
        char c = text.charAt(next);
        if (Character.isWhitespace(c)) {
            next++;
        } else if (Character.isJavaIdentifierStart(c) && c != '$') {
            add(Token.Kind.NAME, end(false));
        } else if (c >= '0' && c <= '9') {
            add(Token.Kind.NUMBER, end(true));
        } else if (c == '\'' || c == '"') {
            string(c);
        } else {
            operator(c);
        }
    }

    private void add(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(next, end)));
        next = end;
    }

    private int end(boolean number) {
        int end = next;
        while (end < text.length() && (isPart(text.charAt(end)) || number && isFraction(end))) {
            end++;
        }
        return end;
    }

    private boolean isFraction(int index) {
        return text.charAt(index) == '.' && index + 1 < text.length() && Character.isDigit(text.charAt(index + 1));
    }

    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c) && c != '$' && !Character.isIdentifierIgnorable(c);
    }

    private void string(char quote) {
        int end = next + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length()) {
            refuse();
            return;
        }
        tokens.add(new Token(Token.Kind.STRING, Escapes.resolve(text.substring(next + 1, end))));
        next = end + 1;
    }

    private void operator(char c) {
        String two = text.substring(next, Math.min(next + 2, text.length()));
        if (LONG_OPERATORS.contains(two)) {
            add(Token.Kind.OPERATOR, next + 2);
        } else if (OPERATORS.indexOf(c) >= 0) {
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            add(Token.Kind.OPERATOR, next + 1);
        } else {
            refuse();
        }
    }

    private void refuse() {
        broken = true;
        add(Token.Kind.BROKEN, next + 1);
    }
}
