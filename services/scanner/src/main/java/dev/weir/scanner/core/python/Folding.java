package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import java.util.Set;

/**
 * Follows expressions as far as constants reach: texts that are put together, and what is looked up by such a text with
 * {@code getattr}, an import that is a call, or a dictionary of names. Each step is an operation, and so are the tokens
 * of lists; expressions are followed {@value #DEEPEST} brackets deep.
 */
final class Folding {

    private static final int DEEPEST = 12;
    private static final String NAMESPACE = ".__dict__";

    private static final Set<String> IMPORTS =
            Set.of("__import__", "builtins.__import__", "importlib.import_module", "importlib.__import__");
    private static final Set<String> LOOKS =
            Set.of("getattr", "builtins.getattr", "operator.attrgetter", "operator.methodcaller");
    private static final Set<String> SCOPES = Set.of("globals", "locals", "vars");
    private static final Set<String> BUILT_IN = Set.of("__builtins__", "builtins");

    private final Tokens tokens;
    private final Names names;
    private final Budget budget;
    private final TextFolding texts;

    Folding(Tokens tokens, Names names, Budget budget) {
        this.tokens = tokens;
        this.names = names;
        this.budget = budget;
        this.texts = new TextFolding(tokens, this, budget);
    }

    /** Whether an operand may hide what it names, so that it is worth to be followed. */
    boolean mayHide(int at) {
        if (tokens.is(at - 1, "(") && (tokens.isWord(at, "lambda") || isWalrus(at))) {
            return true;
        }
        String path = names.resolved(tokens.path(at, tokens.pathEnd(at)));
        int dot = path.indexOf('.');
        return IMPORTS.contains(path)
                || LOOKS.contains(path)
                || SCOPES.contains(path)
                || path.equals("sys.modules")
                || BUILT_IN.contains(dot < 0 ? path : path.substring(0, dot))
                || path.endsWith(NAMESPACE);
    }

    /** The operand that begins at an index; for one in brackets, these. */
    Meaning hidden(int at) throws LimitReached {
        boolean inBrackets = tokens.isWord(at, "lambda") || isWalrus(at);
        return operand(inBrackets ? at - 1 : at, 0);
    }

    /** An expression: an operand, or a sum. */
    Meaning value(int at, int depth) throws LimitReached {
        if (tokens.isWord(at, "lambda")) {
            return lambda(at);
        }
        Meaning value = operand(at, depth);
        while (value instanceof Meaning.Text(String text, int end) && (tokens.is(end, "+") || tokens.is(end, "%"))) {
            value = tokens.is(end, "%")
                    ? texts.format(text, end, depth + 1)
                    : operand(end + 1, depth) instanceof Meaning.Text(String more, int behind)
                            ? texts.text(text + more, behind)
                            : new Meaning.Unknown(end + 1);
        }
        return value;
    }

    /** What a function without a name calls first. */
    private Meaning lambda(int at) {
        int limit = Math.min(tokens.lineEnd(at), at + 32);
        for (int body = at + 1; body < limit; body++) {
            if (tokens.is(body, ":") && tokens.isKind(body + 1, PythonToken.Kind.NAME)) {
                int end = tokens.pathEnd(body + 1);
                Meaning.Named named = names.named(tokens.path(body + 1, end));
                return tokens.is(end, "(") ? named.endingAt(tokens.closing(end) + 1) : new Meaning.Unknown(end);
            }
        }
        return new Meaning.Unknown(limit);
    }

    private boolean isWalrus(int at) {
        return tokens.is(at + 1, ":") && tokens.is(at + 2, "=");
    }

    private Meaning operand(int at, int depth) throws LimitReached {
        budget.spendOperations(1);
        if (!tokens.has(at) || depth > DEEPEST) {
            return new Meaning.Unknown(at + 1);
        }
        return switch (tokens.get(at).kind()) {
            case STRING -> trailers(texts.literal(at), depth);
            case NAME -> trailers(name(at), depth);
            case OPERATOR -> tokens.is(at, "(") ? trailers(bracketed(at, depth), depth) : new Meaning.Unknown(at + 1);
            case NUMBER, END_OF_LINE -> new Meaning.Unknown(at + 1);
        };
    }

    private Meaning bracketed(int at, int depth) throws LimitReached {
        int close = tokens.closing(at);
        boolean walrus = isWalrus(at + 1);
        Meaning inside = value(walrus ? at + 4 : at + 1, depth + 1);
        if (inside.end() != close) {
            return new Meaning.Unknown(close + 1);
        }
        return walrus && inside instanceof Meaning.Named(String path, Manner manner, int end)
                ? new Meaning.Named(path, Manner.DISGUISED, end + 1)
                : inside.endingAt(close + 1);
    }

    private Meaning name(int at) {
        String name = tokens.get(at).text();
        Meaning value = names.assigned(name).orElseGet(() -> names.named(name));
        return value instanceof Meaning.Named(String path, Manner manner, int end) && path.equals("__builtins__")
                ? new Meaning.Named("builtins", manner, at + 1)
                : value.endingAt(at + 1);
    }

    private Meaning trailers(Meaning operand, int depth) throws LimitReached {
        Meaning value = operand;
        for (Meaning next = trailer(value, depth); next.end() > value.end(); next = trailer(value, depth)) {
            budget.spendOperations(1);
            value = next;
        }
        return value;
    }

    /** The operand with the trailer behind it; the same where none is followed. */
    private Meaning trailer(Meaning operand, int depth) throws LimitReached {
        return switch (operand) {
            case Meaning.Text text -> texts.trailer(text, depth + 1);
            case Meaning.Named named when tokens.is(named.end(), ".") -> member(named);
            case Meaning.Named named when tokens.is(named.end(), "[") -> item(named, depth + 1);
            case Meaning.Named named when tokens.is(named.end(), "(") -> call(named, depth + 1);
            case Meaning.Named named -> named;
            case Meaning.Unknown unknown -> unknown;
        };
    }

    private static boolean isNamespace(String path) {
        return path.endsWith(NAMESPACE)
                || SCOPES.contains(path)
                || path.equals("sys.modules")
                || path.equals("builtins")
                || path.endsWith(".__globals__");
    }

    private Meaning member(Meaning.Named of) {
        int at = of.end() + 1;
        if (!tokens.isKind(at, PythonToken.Kind.NAME)) {
            return of;
        }
        String name = tokens.get(at).text();
        return name.equals("get") && isNamespace(of.path()) && tokens.is(at + 1, "(")
                ? of.endingAt(at + 1)
                : new Meaning.Named(of.path() + "." + name, of.manner(), at + 1);
    }

    private Meaning item(Meaning.Named of, int depth) throws LimitReached {
        int close = tokens.closing(of.end());
        return isNamespace(of.path())
                        && value(of.end() + 1, depth) instanceof Meaning.Text(String key, int end)
                        && end == close
                ? found(of.path(), key, manner(of.end() + 1, end), close + 1)
                : of;
    }

    /** Whether one string says a name, or more than that. */
    private Manner manner(int from, int to) {
        return to == from + 1 && tokens.isKind(from, PythonToken.Kind.STRING) ? Manner.LOOKED_UP : Manner.DISGUISED;
    }

    /** What a dictionary of names has under a name. */
    private Meaning found(String namespace, String key, Manner manner, int end) {
        if (SCOPES.contains(namespace) || namespace.equals("sys.modules") || namespace.endsWith(".__globals__")) {
            String path = BUILT_IN.contains(key) ? "builtins" : names.resolved(key);
            return new Meaning.Named(path, manner, end);
        }
        String owner = namespace.endsWith(NAMESPACE)
                ? namespace.substring(0, namespace.length() - NAMESPACE.length())
                : namespace;
        return new Meaning.Named(owner + "." + key, manner, end);
    }

    private Meaning call(Meaning.Named of, int depth) throws LimitReached {
        int open = of.end();
        int close = tokens.closing(open);
        String path = of.path();
        if (IMPORTS.contains(path)) {
            return value(open + 1, depth) instanceof Meaning.Text(String module, int end)
                    ? new Meaning.Named(module, manner(open + 1, end), close + 1)
                    : of;
        }
        if (SCOPES.contains(path) && close == open + 1) {
            return new Meaning.Named(path, Manner.LOOKED_UP, close + 1);
        }
        if (path.equals("vars")) {
            return value(open + 1, depth) instanceof Meaning.Named(String object, Manner manner, int end)
                    ? new Meaning.Named(object + NAMESPACE, Manner.LOOKED_UP, close + 1)
                    : of;
        }
        if (isNamespace(path) && value(open + 1, depth) instanceof Meaning.Text(String key, int end)) {
            return found(path, key, manner(open + 1, end), close + 1);
        }
        return LOOKS.contains(path) ? look(of, open, close, depth) : texts.made(of, depth);
    }

    /** An attribute by its name. */
    private Meaning look(Meaning.Named by, int open, int close, int depth) throws LimitReached {
        if (!by.path().endsWith("getattr")) {
            return value(open + 1, depth) instanceof Meaning.Text(String name, int end)
                            && tokens.is(close + 1, "(")
                            && value(close + 2, depth) instanceof Meaning.Named(String object, Manner m, int behind)
                    ? new Meaning.Named(
                            object + "." + name,
                            Manner.LOOKED_UP,
                            by.path().endsWith("methodcaller") ? close + 1 : tokens.closing(close + 1) + 1)
                    : by;
        }
        return value(open + 1, depth) instanceof Meaning.Named(String object, Manner manner, int comma)
                        && tokens.is(comma, ",")
                        && value(comma + 1, depth) instanceof Meaning.Text(String name, int end)
                ? new Meaning.Named(
                        object + "." + TextFolding.unquoted(name), manner.and(manner(comma + 1, end)), close + 1)
                : by;
    }
}
