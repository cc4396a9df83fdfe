package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The calls in Python source, with the names that imports gave resolved. Each token looked at is an operation. */
final class PythonSource {

    private final List<PythonToken> tokens;
    private final TokenLayout layout;
    private final Budget budget;
    private final Imports imports = new Imports();
    private final Set<String> tainted = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    private PythonSource(List<PythonToken> tokens, Budget budget) {
        this.tokens = tokens;
        this.layout = new TokenLayout(tokens);
        this.budget = budget;
    }

    static PythonSource read(String source, Budget budget) throws LimitReached {
        PythonSource read = new PythonSource(PythonLexer.read(source), budget);
        read.read();
        return read;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Whether a string of the source fits. */
    boolean hasString(Predicate<String> fitting) {
        return tokens.stream().anyMatch(t -> t.kind() == PythonToken.Kind.STRING && fitting.test(t.text()));
    }

    /** Whether a variable, or the one that a name is reached through, was given what a decoder or the network returned. */
    boolean isTainted(String name) {
        if (tainted.isEmpty()) {
            return false;
        }
        int dot = name.indexOf('.');
        return tainted.contains(name) || dot > 0 && tainted.contains(name.substring(0, dot));
    }

    private void read() throws LimitReached {
        budget.spendOperations(tokens.size());
        int line = 0;
        for (int at = 0; at < tokens.size(); at++) {
            PythonToken token = tokens.get(at);
            line = at > 0 && tokens.get(at - 1).kind() == PythonToken.Kind.END_OF_LINE ? at : line;
            if (token.isWord("import") && !tokens.get(line).isWord("from")) {
                imports(at + 1, "");
            } else if (token.isWord("from") && at + 1 < tokens.size()) {
                fromImport(at + 1);
            } else if (token.kind() == PythonToken.Kind.NAME && !isMember(at)) {
                operand(at, at == 0 || tokens.get(at - 1).equals(PythonLexer.LEFT_MARGIN));
            }
        }
    }

    /** Every operand that is called, and the variable that takes the result. */
    private void operand(int at, boolean first) throws LimitReached {
        int end = pathEnd(at);
        if (is(end, "(")) {
            Call call = new Call(this, imports.resolved(path(at, end)), end + 1, layout.closing(end), first);
            calls.add(call);
            if (Reach.downloads(call.path())) {
                taintAlias(call.to() + 1);
            }
        } else if (is(end, "=")
                && !is(end + 1, "=")
                && mentions(end, layout.lineEnd(end), n -> Reach.decodes(n) || Reach.downloads(n) || isTainted(n))) {
            tainted.add(path(at, end));
        }
    }

    /** The variable of {@code with … as}. */
    private void taintAlias(int at) {
        if (at + 1 < tokens.size() && tokens.get(at).isWord("as")) {
            tainted.add(tokens.get(at + 1).text());
        }
    }

    /** Whether a name in a range of tokens fits; members of other values begin with a dot. */
    boolean mentions(int from, int to, Predicate<String> name) throws LimitReached {
        budget.spendOperations(Math.max(0, to - from));
        for (int at = from; at < to; at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                String mentioned = isMember(at)
                        ? "." + tokens.get(at).text()
                        : imports.resolved(path(at, Math.min(pathEnd(at), to)));
                if (name.test(mentioned)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The strings in a range of tokens, with blanks between them. */
    String words(int from, int to) throws LimitReached {
        budget.spendOperations(Math.max(0, to - from));
        StringBuilder words = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.STRING) {
                words.append(words.isEmpty() ? "" : " ").append(tokens.get(at).text());
            }
        }
        return words.toString();
    }

    /** The attribute that is taken of what ends at an index; empty when none is. */
    String attributeBehind(int close) {
        return is(close + 1, ".") && close + 2 < tokens.size()
                ? tokens.get(close + 2).text()
                : "";
    }

    /** Whether what ends at an index is called. */
    boolean isCalledBehind(int close) {
        return is(close + 1, "(");
    }

    private void fromImport(int at) {
        int end = pathEnd(at);
        if (end < tokens.size() && tokens.get(end).isWord("import")) {
            imports(end + 1, path(at, end) + ".");
        }
    }

    private void imports(int from, String prefix) {
        int to = layout.lineEnd(from);
        for (int at = from; at < to && !is(at, ";"); at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                int end = pathEnd(at);
                String path = path(at, end);
                boolean renamed = end + 1 < to && tokens.get(end).isWord("as");
                imports.add(renamed ? tokens.get(end + 1).text() : path, prefix + path);
                at = renamed ? end + 1 : end - 1;
            }
        }
    }

    private boolean isMember(int at) {
        return at > 0 && is(at - 1, ".");
    }

    private int pathEnd(int at) {
        int end = at + 1;
        while (is(end, ".") && end + 1 < tokens.size() && tokens.get(end + 1).kind() == PythonToken.Kind.NAME) {
            end += 2;
        }
        return end;
    }

    private String path(int from, int to) {
        StringBuilder path = new StringBuilder();
        tokens.subList(from, to).forEach(t -> path.append(t.text()));
        return path.toString();
    }

    private boolean is(int at, String operator) {
        return at < tokens.size() && tokens.get(at).is(operator);
    }
}
