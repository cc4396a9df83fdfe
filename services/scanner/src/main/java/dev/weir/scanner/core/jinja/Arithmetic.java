package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.List;

/** Jinja's binary operators over constants. */
final class Arithmetic {

    /** More characters or elements are not built: no name is so long. */
    static final int LONGEST = 1 << 16;

    private Arithmetic() {}

    /** The result of an operator; unknown when a side is, or when the result would be long. */
    static Folded apply(String operator, Folded left, Folded right) {
        if (operator.equals("~") && left.isKnown() && right.isKnown()) {
            return text(left.print() + right.print());
        }
        if (left instanceof Folded.Number(double a) && right instanceof Folded.Number(double b)) {
            return numbers(operator, a, b);
        }
        if (operator.equals("%") && left instanceof Folded.Text(String pattern) && right.isKnown()) {
            return text(Formatting.percent(pattern, right));
        }
        if (operator.equals("*")) {
            return left instanceof Folded.Number ? repeated(right, left) : repeated(left, right);
        }
        return operator.equals("+") ? sum(left, right) : Folded.mixed(left, right);
    }

    /** Cuts what a template could only need to waste memory. */
    static Folded text(String text) {
        return text.length() > LONGEST ? Folded.mixed(new Folded.Text(text)) : new Folded.Text(text);
    }

    private static Folded numbers(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> new Folded.Number(a + b);
            case "-" -> new Folded.Number(a - b);
            case "*" -> new Folded.Number(a * b);
            case "**" -> new Folded.Number(Math.pow(a, b));
            case "/" -> b == 0 ? Folded.UNKNOWN : new Folded.Number(a / b);
            case "//" -> b == 0 ? Folded.UNKNOWN : new Folded.Number(Math.floor(a / b));
            case "%" -> b == 0 ? Folded.UNKNOWN : new Folded.Number(a - b * Math.floor(a / b));
            default -> Folded.UNKNOWN;
        };
    }

    private static Folded sum(Folded left, Folded right) {
        if (left instanceof Folded.Text(String a) && right instanceof Folded.Text(String b)) {
            return text(a + b);
        }
        if (left instanceof Folded.Sequence(List<Folded> a)
                && right instanceof Folded.Sequence(List<Folded> b)
                && a.size() + b.size() <= LONGEST) {
            List<Folded> both = new ArrayList<>(a);
            both.addAll(b);
            return new Folded.Sequence(both);
        }
        return Folded.mixed(left, right);
    }

    private static Folded repeated(Folded what, Folded count) {
        if (what instanceof Folded.Text(String text) && count instanceof Folded.Number(double times)) {
            return text.length() * times <= LONGEST
                    ? new Folded.Text(text.repeat((int) Math.max(0, times)))
                    : Folded.mixed(what);
        }
        return Folded.mixed(what, count);
    }
}
