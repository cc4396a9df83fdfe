package dev.weir.scanner.core.python;

/** Python's escapes in string literals (The Python Language Reference, 2.4.1). */
public final class Escapes {

    private static final String FROM = "abfnrtv\\'\"";
    private static final String TO = "\u0007\b\f\n\r\t\u000b\\'\"";

    private final String text;
    private final StringBuilder result = new StringBuilder();
    private int next;

    private Escapes(String text) {
        this.text = text;
    }

    /** The characters that a literal's inside stands for; what is no escape stays as it is. */
    public static String resolve(String literal) {
        return literal.indexOf('\\') < 0 ? literal : new Escapes(literal).resolve();
    }

    private String resolve() {
        while (next < text.length()) {
            char c = text.charAt(next++);
            if (c != '\\' || next == text.length()) {
                result.append(c);
            } else {
                escape(text.charAt(next++));
            }
        }
        return result.toString();
    }

    private void escape(char kind) {
        int simple = FROM.indexOf(kind);
        if (simple >= 0) {
            result.append(TO.charAt(simple));
            return;
        }
        switch (kind) {
            case '\n' -> {}
            case 'x' -> code(kind, 2, 2, 16);
            case 'u' -> code(kind, 4, 4, 16);
            case 'U' -> code(kind, 8, 8, 16);
            case 'N' -> named();
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                next--;
                code(kind, 1, 3, 8);
            }
            default -> result.append('\\').append(kind);
        }
    }

    private void code(char kind, int fewest, int most, int radix) {
        int end = next;
        long code = 0;
        while (end < text.length() && end - next < most && Character.digit(text.charAt(end), radix) >= 0) {
            code = code * radix + Character.digit(text.charAt(end++), radix);
        }
        if (end - next < fewest || code > Character.MAX_CODE_POINT) {
            result.append('\\').append(kind);
            return;
        }
        result.appendCodePoint((int) code);
        next = end;
    }

    private void named() {
        int end = text.indexOf('}', next);
        if (end < 0 || text.charAt(next) != '{') {
            result.append("\\N");
            return;
        }
        try {
            result.appendCodePoint(Character.codePointOf(text.substring(next + 1, end)));
            next = end + 1;
        } catch (IllegalArgumentException e) {
            result.append("\\N");
        }
    }
}
