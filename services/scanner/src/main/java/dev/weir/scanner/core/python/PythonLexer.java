package dev.weir.scanner.core.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits Python source into tokens (The Python Language Reference, 2): comments are dropped, strings resolved, of
 * f-strings the characters kept. What no interpreter would read is passed over.
 */
final class PythonLexer {

    /** The end of a line behind which the next begins at the left margin. */
    static final PythonToken LEFT_MARGIN = new PythonToken(PythonToken.Kind.END_OF_LINE, "\n");

    private static final PythonToken INDENTED = new PythonToken(PythonToken.Kind.END_OF_LINE, "\n ");

    private static final String PREFIXES = "rRbBuUfFtT";

    private final String text;
    private final List<PythonToken> tokens = new ArrayList<>();
    private int next;

    private PythonLexer(String text) {
        this.text = text;
    }

    static List<PythonToken> read(String source) {
        return new PythonLexer(source).read();
    }

    private List<PythonToken> read() {
        while (next < text.length()) {
            char c = text.charAt(next);
            int quote = quote();
            if (c == '#') {
                next = end(text.indexOf('\n', next));
            } else if (quote >= 0) {
                string(quote);
            } else if (Character.isJavaIdentifierStart(c) && c != '$') {
                take(PythonToken.Kind.NAME);
            } else if (Character.isDigit(c)) {
                take(PythonToken.Kind.NUMBER);
            } else {
                other(c);
            }
        }
        return tokens;
    }

    private void other(char c) {
        if (c == '\n') {
            boolean indented = next + 1 < text.length() && " \t".indexOf(text.charAt(next + 1)) >= 0;
            tokens.add(indented ? INDENTED : LEFT_MARGIN);
        } else if (!Character.isWhitespace(c) && c != '\\') {
            add(PythonToken.Kind.OPERATOR, Character.toString(c));
        }
        next++;
    }

    private void take(PythonToken.Kind kind) {
        int from = next;
        while (next < text.length() && Character.isJavaIdentifierPart(text.charAt(next))) {
            next++;
        }
        next = Math.max(next, from + 1);
        add(kind, text.substring(from, next));
    }

    /** Where the quote of a string that begins here is, behind its prefix; below 0 where none begins. */
    private int quote() {
        int at = next;
        while (at < text.length() && at - next < 3 && PREFIXES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"') ? at : -1;
    }

    private void string(int quote) {
        boolean raw = text.substring(next, quote).toLowerCase(Locale.ROOT).contains("r");
        String one = text.substring(quote, quote + 1);
        String mark = text.startsWith(one.repeat(3), quote) ? one.repeat(3) : one;
        int from = quote + mark.length();
        int end = from;
        while (end < text.length()
                && !text.startsWith(mark, end)
                && !(mark.length() == 1 && text.charAt(end) == '\n')) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end, text.length());
        String inside = text.substring(Math.min(from, end), end);
        add(PythonToken.Kind.STRING, raw ? inside : Escapes.resolve(inside));
        next = Math.min(text.length(), end + (text.startsWith(mark, end) ? mark.length() : 1));
    }

    private void add(PythonToken.Kind kind, String characters) {
        tokens.add(new PythonToken(kind, characters));
    }

    private int end(int index) {
        return index < 0 ? text.length() : index;
    }
}
