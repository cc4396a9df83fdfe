package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads statements: the names they set and the expressions they hold. */
final class Statements {

    private static final Set<String> WITH_EXPRESSIONS = Set.of(
            "if",
            "elif",
            "else",
            "endif",
            "endfor",
            "for",
            "set",
            "endset",
            "macro",
            "endmacro",
            "call",
            "endcall",
            "filter",
            "endfilter",
            "with",
            "endwith",
            "print",
            "do",
            "block",
            "endblock",
            "extends",
            "include",
            "import",
            "from",
            "break",
            "continue",
            "generation",
            "endgeneration",
            "autoescape",
            "endautoescape",
            "raw",
            "endraw",
            "trans",
            "endtrans",
            "pluralize",
            "debug");
    private static final Set<String> WITH_WORDS = Set.of("include", "import", "from", "block", "trans", "autoescape");

    private final Names names;
    private final Reach reach;

    Statements(Names names, Reach reach) {
        this.names = names;
        this.reach = reach;
    }

    /** Whether Jinja, with its usual extensions, knows the statement. */
    static boolean isKnown(String keyword) {
        return WITH_EXPRESSIONS.contains(keyword);
    }

    /**
     * Reads one statement.
     *
     * @return the names whose value is the text up to {@code endset}; empty for every other statement
     */
    String read(List<Token> tokens) {
        Cursor in = new Cursor(tokens);
        Expressions expressions = new Expressions(in, names, reach);
        String keyword = in.take().text();
        String opened = switch (keyword) {
            case "set" -> set(in, expressions);
            case "for" -> loop(in, expressions);
            case "with" -> with(in, expressions);
            case "filter" -> {
                expressions.filter(Folded.UNKNOWN);
                yield "";
            }
            default -> "";
        };
        while (!in.atEnd()) {
            expressions.all();
        }
        return opened;
    }

    /** Whether the words of a statement are no expressions. */
    static boolean hasWords(String keyword) {
        return WITH_WORDS.contains(keyword);
    }

    private String set(Cursor in, Expressions expressions) {
        List<String> targets = targets(in);
        if (!in.tookOperator("=")) {
            return String.join(",", targets);
        }
        List<Folded> values = new ArrayList<>(List.of(expressions.expression()));
        while (in.tookOperator(",")) {
            values.add(expressions.expression());
        }
        assign(targets, values);
        return "";
    }

    private void assign(List<String> targets, List<Folded> values) {
        List<Folded> all = values.size() == 1
                        && targets.size() > 1
                        && values.getFirst() instanceof Folded.Sequence(List<Folded> items)
                ? items
                : values;
        for (int i = 0; i < targets.size(); i++) {
            Folded value = targets.size() == 1 && all.size() > 1
                    ? new Folded.Sequence(all)
                    : i < all.size() ? all.get(i) : Folded.UNKNOWN;
            names.put(targets.get(i), value);
        }
    }

    private String loop(Cursor in, Expressions expressions) {
        List<String> targets = targets(in);
        in.tookWord("in");
        Folded over = expressions.expression();
        targets.forEach(t -> names.put(t, new Folded.Unknown(t, over.isUnderscored() && over.isKnown())));
        in.tookWord("recursive");
        return "";
    }

    private String with(Cursor in, Expressions expressions) {
        while (in.peek().kind() == Token.Kind.NAME && in.ahead(1).is("=")) {
            String target = in.take().text();
            in.take();
            names.put(target, expressions.expression());
            in.tookOperator(",");
        }
        return "";
    }

    private static List<String> targets(Cursor in) {
        List<String> targets = new ArrayList<>();
        boolean more = true;
        while (more && (in.peek().kind() == Token.Kind.NAME || in.peek().is("("))) {
            in.tookOperator("(");
            StringBuilder target = new StringBuilder(in.take().text());
            while (in.tookOperator(".")) {
                target.append('.').append(in.take().text());
            }
            targets.add(target.toString());
            in.tookOperator(")");
            more = in.tookOperator(",");
        }
        return targets;
    }
}
