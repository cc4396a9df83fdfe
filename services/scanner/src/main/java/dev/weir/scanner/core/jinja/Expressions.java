package dev.weir.scanner.core.jinja;

import java.util.List;
import java.util.Set;

/**
 * Reads expressions with Jinja's precedence (jinja2.parser), folds their constants and tells what they reach. What
 * Jinja would refuse is passed over and remembered.
 */
final class Expressions {

    private static final int DEEPEST = 200;
    private static final List<Set<String>> LEVELS = List.of(
            Set.of("or"),
            Set.of("and"),
            Set.of("==", "!=", "<", ">", "<=", ">=", "in"),
            Set.of("+", "-"),
            Set.of("~"),
            Set.of("*", "/", "//", "%"),
            Set.of("**"));
    private static final Set<String> SIDE_WORDS = Set.of("or", "and", "in", "if", "else", "is", "not", "recursive");

    private final Cursor in;
    private final Reach reach;
    private final Primaries primaries;
    private int depth;
    private boolean refused;

    Expressions(Cursor in, Names names, Reach reach) {
        this.in = in;
        this.reach = reach;
        this.primaries = new Primaries(in, names, reach, this);
    }

    /** Whether Jinja would not have read what was read here. */
    boolean isRefused() {
        return refused;
    }

    /** Reads expressions and commas up to the end of the block; the last value. */
    Folded all() {
        Folded last = Folded.UNKNOWN;
        while (!in.atEnd()) {
            last = expression();
            if (!in.atEnd() && !in.tookOperator(",")) {
                refuse();
            }
        }
        return last;
    }

    /** Marks the input as refused, and passes one token. */
    void refuse() {
        refused = true;
        in.take();
    }

    Folded expression() {
        if (++depth > DEEPEST) {
            refuse();
            depth--;
            return Folded.UNKNOWN;
        }
        Folded value = binary(0);
        while (in.tookWord("if")) {
            binary(0);
            Folded other = in.tookWord("else") ? expression() : Folded.UNKNOWN;
            value = either(value, other);
        }
        depth--;
        return value;
    }

    private Folded binary(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        if (level == 2 && in.tookWord("not")) {
            depth++;
            Folded negated = depth > DEEPEST ? Folded.UNKNOWN : binary(level);
            depth--;
            return Folded.mixed(negated);
        }
        Folded left = binary(level + 1);
        for (String operator = operator(level); !operator.isEmpty(); operator = operator(level)) {
            Folded right = binary(level + 1);
            left = switch (level) {
                case 0, 1 -> either(left, right);
                case 2 -> Folded.UNKNOWN;
                default -> Arithmetic.apply(operator, left, right);
            };
        }
        return left;
    }

    private String operator(int level) {
        if (level == 2 && in.peek().isWord("not") && in.ahead(1).isWord("in")) {
            in.take();
        }
        Token token = in.peek();
        boolean fits = token.kind() != Token.Kind.STRING && LEVELS.get(level).contains(token.text());
        return fits ? in.take().text() : "";
    }

    private Folded unary() {
        boolean negative = false;
        boolean signed = false;
        while (in.peek().is("-") || in.peek().is("+")) {
            negative ^= in.take().is("-");
            signed = true;
        }
        Folded value = filtered(primaries.read());
        if (signed && value instanceof Folded.Number(double number)) {
            return new Folded.Number(negative ? -number : number);
        }
        return value;
    }

    private Folded filtered(Folded input) {
        Folded value = input;
        while (true) {
            if (in.tookOperator("|")) {
                value = primaries.postfix(filter(value));
            } else if (in.tookWord("is")) {
                test();
                value = Folded.UNKNOWN;
            } else {
                return value;
            }
        }
    }

    /** Reads the name and arguments of a filter and applies it. */
    Folded filter(Folded input) {
        StringBuilder name = new StringBuilder(in.take().text());
        while (in.tookOperator(".")) {
            name.append('.').append(in.take().text());
        }
        Arguments arguments = in.tookOperator("(") ? primaries.arguments() : Arguments.NONE;
        return FilterReach.apply(name.toString(), input, arguments, reach);
    }

    private void test() {
        in.tookWord("not");
        in.take();
        if (in.tookOperator("(")) {
            primaries.arguments();
        } else if (beginsOperand(in.peek())) {
            primaries.read();
        }
    }

    private static boolean beginsOperand(Token token) {
        return switch (token.kind()) {
            case STRING, NUMBER -> true;
            case NAME -> !SIDE_WORDS.contains(token.text());
            case OPERATOR -> token.is("[") || token.is("{");
            case BROKEN -> false;
        };
    }

    private static Folded either(Folded one, Folded other) {
        return one.isUnderscored() || !one.path().isEmpty() ? one : other;
    }
}
