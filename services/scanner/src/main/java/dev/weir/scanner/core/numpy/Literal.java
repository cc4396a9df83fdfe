package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.Malformed;

/** Reads the few Python literals that headers of array files consist of. Blanks mean nothing. */
final class Literal {

    private final String text;
    private int next;

    Literal(String text) {
        this.text = text;
    }

    /** Whether a character comes next. */
    boolean comes(char wanted) {
        skipBlanks();
        return next < text.length() && text.charAt(next) == wanted;
    }

    /** Passes over a character if it comes next. */
    void pass(char optional) {
        if (comes(optional)) {
            next++;
        }
    }

    void expect(char wanted) throws Malformed {
        if (!comes(wanted)) {
            throw malformed();
        }
        next++;
    }

    /** A string in single or double quotes; its escapes stay as they are. */
    String string() throws Malformed {
        skipBlanks();
        char quote = next < text.length() ? text.charAt(next) : 0;
        if (quote != '\'' && quote != '"') {
            throw malformed();
        }
        int begin = ++next;
        while (next < text.length() && text.charAt(next) != quote) {
            next += text.charAt(next) == '\\' ? 2 : 1;
        }
        if (next >= text.length()) {
            throw malformed();
        }
        return text.substring(begin, next++);
    }

    /** The product of a shape: a number, or numbers in parentheses. */
    long product() throws Malformed {
        if (!comes('(')) {
            return number();
        }
        long product = 1;
        expect('(');
        while (!comes(')')) {
            product = Math.multiplyExact(product, number());
            pass(',');
        }
        expect(')');
        return product;
    }

    /** Refuses anything that follows. */
    void end() throws Malformed {
        skipBlanks();
        if (next < text.length()) {
            throw malformed();
        }
    }

    private long number() throws Malformed {
        skipBlanks();
        int begin = next;
        long number = 0;
        while (next < text.length() && text.charAt(next) >= '0' && text.charAt(next) <= '9') {
            number = Math.addExact(Math.multiplyExact(number, 10), text.charAt(next++) - '0');
        }
        if (next == begin) {
            throw malformed();
        }
        pass('L');
        return number;
    }

    private void skipBlanks() {
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
    }

    private Malformed malformed() {
        return new Malformed("the array's header is not as NumPy writes it, at character " + next);
    }
}
