package dev.weir.scanner.core.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads literals and names with what is attached to them: attributes, items and calls. */
final class Primaries {

    private final Cursor in;
    private final Names names;
    private final Reach reach;
    private final Expressions expressions;

    Primaries(Cursor in, Names names, Reach reach, Expressions expressions) {
        this.in = in;
        this.names = names;
        this.reach = reach;
        this.expressions = expressions;
    }

    /** Reads one operand without the filters behind it. */
    Folded read() {
        Token token = in.peek();
        Folded value = switch (token.kind()) {
            case NAME -> named(in.take().text());
            case STRING -> strings();
            case NUMBER -> number(in.take().text());
            case OPERATOR -> bracket(token);
            case BROKEN -> refused();
        };
        return postfix(value);
    }

    /** Reads what is attached to a value. */
    Folded postfix(Folded start) {
        Folded value = start;
        while (true) {
            if (in.peek().is(".") && in.ahead(1).kind() != Token.Kind.OPERATOR) {
                in.take();
                value = member(value, in.take().text());
            } else if (in.tookOperator("[")) {
                value = item(value);
            } else if (in.tookOperator("(")) {
                Arguments arguments = arguments();
                reach.call(value, arguments);
                value = Functions.call(value, arguments, reach);
            } else {
                return value;
            }
        }
    }

    /** Reads arguments behind an opening bracket, its closing one included. */
    Arguments arguments() {
        List<Folded> positional = new ArrayList<>();
        Map<String, Folded> named = new LinkedHashMap<>();
        while (!in.atEnd() && !in.tookOperator(")")) {
            while (in.tookOperator("*") || in.tookOperator("**")) {
                // unpacked arguments are judged as any others
            }
            if (in.peek().kind() == Token.Kind.NAME && in.ahead(1).is("=")) {
                String name = in.take().text();
                in.take();
                named.put(name, expressions.expression());
            } else {
                positional.add(expressions.expression());
            }
            separator(")");
        }
        return new Arguments(positional, named);
    }

    private Folded member(Folded from, String name) {
        reach.attribute(from, new Folded.Text(name), false);
        if (from instanceof Folded.Mapping(Map<String, Folded> entries) && entries.containsKey(name)) {
            return entries.getOrDefault(name, Folded.UNKNOWN);
        }
        if (from instanceof Folded.Unknown) {
            Folded.Unknown step = (Folded.Unknown) FilterReach.step(from, new Folded.Text(name));
            return names.of(step.path());
        }
        return in.peek().is("(") ? new Method(from, name).bind(in, this, reach) : Folded.UNKNOWN;
    }

    private Folded item(Folded from) {
        Folded first = in.peek().is(":") ? Folded.UNKNOWN : expressions.expression();
        if (in.peek().is(":")) {
            return slice(from, first);
        }
        separator("]");
        in.tookOperator("]");
        reach.attribute(from, first, false);
        if (first instanceof Folded.Number(double index) && from.isKnown()) {
            return Filters.at(from, (int) index);
        }
        if (from instanceof Folded.Mapping(Map<String, Folded> entries) && first instanceof Folded.Text(String key)) {
            return entries.getOrDefault(key, Folded.UNKNOWN);
        }
        return from instanceof Folded.Unknown ? FilterReach.step(from, first) : Folded.mixed(from);
    }

    private Folded slice(Folded from, Folded first) {
        List<Folded> bounds = new ArrayList<>(List.of(first));
        while (in.tookOperator(":")) {
            bounds.add(in.peek().is(":") || in.peek().is("]") ? Folded.UNKNOWN : expressions.expression());
        }
        separator("]");
        in.tookOperator("]");
        return Functions.slice(from, bounds);
    }

    private Folded named(String name) {
        reach.attribute(Folded.UNKNOWN, new Folded.Text(name), false);
        return names.of(name);
    }

    private Folded strings() {
        StringBuilder all = new StringBuilder();
        while (in.peek().kind() == Token.Kind.STRING) {
            all.append(in.take().text());
        }
        return Arithmetic.text(all.toString());
    }

    private static Folded number(String literal) {
        try {
            String digits = literal.replace("_", "");
            return new Folded.Number(
                    digits.startsWith("0x") || digits.startsWith("0X")
                            ? Long.parseLong(digits.substring(2), 16)
                            : Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return Folded.UNKNOWN;
        }
    }

    private Folded bracket(Token token) {
        if (in.tookOperator("(")) {
            List<Folded> items = items(")");
            return items.size() == 1 ? items.getFirst() : new Folded.Sequence(items);
        }
        if (in.tookOperator("[")) {
            return new Folded.Sequence(items("]"));
        }
        return token.is("{") ? mapping() : refused();
    }

    private List<Folded> items(String end) {
        List<Folded> items = new ArrayList<>();
        while (!in.atEnd() && !in.tookOperator(end)) {
            items.add(expressions.expression());
            separator(end);
        }
        return items;
    }

    private Folded mapping() {
        in.take();
        Map<String, Folded> entries = new LinkedHashMap<>();
        while (!in.atEnd() && !in.tookOperator("}")) {
            Folded key = expressions.expression();
            Folded value = in.tookOperator(":") ? expressions.expression() : Folded.UNKNOWN;
            entries.put(key.print(), value);
            separator("}");
        }
        return new Folded.Mapping(entries);
    }

    private void separator(String end) {
        if (!in.tookOperator(",") && !in.peek().is(end)) {
            expressions.refuse();
        }
    }

    private Folded refused() {
        expressions.refuse();
        return Folded.UNKNOWN;
    }
}
