package dev.weir.scanner.core.python;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The calls in Python source, with the names that imports gave resolved. Each token looked at is an operation. */
final class PythonSource {

    private static final Set<String> DEFINITIONS = Set.of("def", "class", "async");

    private final Tokens tokens;
    private final Budget budget;
    private final Names names = new Names();
    private final Folding folding;
    private final Set<String> tainted = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    private PythonSource(List<PythonToken> tokens, Budget budget) {
        this.tokens = new Tokens(tokens);
        this.budget = budget;
        this.folding = new Folding(this.tokens, names, budget);
    }

    static PythonSource read(String source, Budget budget) throws LimitReached {
        PythonSource read = new PythonSource(PythonLexer.read(source), budget);
        read.read();
        return read;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** What an expression says, as far as constants reach. */
    Optional<String> text(int at) throws LimitReached {
        return folding.value(at, 0) instanceof Meaning.Text(String text, int end)
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Whether a string of the source fits. */
    boolean hasString(Predicate<String> fitting) {
        return tokens.all().stream().anyMatch(t -> t.kind() == PythonToken.Kind.STRING && fitting.test(t.text()));
    }

    /** Whether it looks for a way to commands from the classes of any value. */
    boolean climbsClasses() throws LimitReached {
        return mentions(0, tokens.size(), ".__subclasses__"::equals)
                && mentions(0, tokens.size(), ".__globals__"::equals)
                && hasString(text -> text.equals("system") || text.equals("popen") || text.equals("__builtins__"));
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
        boolean defines = false;
        for (int at = 0; at < tokens.size(); at++) {
            PythonToken token = tokens.get(at);
            line = tokens.isKind(at - 1, PythonToken.Kind.END_OF_LINE) ? at : line;
            boolean margin = at == 0 || tokens.get(at - 1).equals(PythonLexer.LEFT_MARGIN);
            if (margin && token.kind() == PythonToken.Kind.NAME) {
                defines = DEFINITIONS.contains(token.text()) || token.isWord("if") && tokens.isWord(at + 1, "__name__");
            }
            if (token.isWord("import") && !tokens.get(line).isWord("from")) {
                imports(at + 1, "");
            } else if (token.isWord("from") && tokens.has(at + 1)) {
                fromImport(at + 1);
            } else if (token.kind() == PythonToken.Kind.NAME && !tokens.isMember(at)) {
                operand(at, defines ? Call.Moment.LATER : margin ? Call.Moment.STATEMENT : Call.Moment.LOADING);
            }
        }
    }

    /** Every operand that is called, and the variable that takes the result. */
    private void operand(int at, Call.Moment moment) throws LimitReached {
        int end = tokens.pathEnd(at);
        if (folding.mayHide(at)) {
            hidden(at, end, moment);
        }
        if (tokens.is(end, "(")) {
            call(names.named(tokens.path(at, end)).endingAt(end), moment);
        } else if (tokens.is(end, "=") && !tokens.is(end + 1, "=")) {
            assignment(at, end);
        }
    }

    private void call(Meaning callee, Call.Moment moment) {
        if (callee instanceof Meaning.Named(String path, Manner manner, int open)) {
            Call call = new Call(this, path, manner, open + 1, tokens.closing(open), moment);
            calls.add(call);
            if (Reach.downloads(path)) {
                taintAlias(call.to() + 1);
            }
        }
    }

    /** What is called by another way than its name. */
    private void hidden(int at, int end, Call.Moment moment) throws LimitReached {
        Meaning meaning = folding.hidden(at);
        if (meaning.end() != end && tokens.is(meaning.end(), "(")) {
            call(meaning, moment);
        }
    }

    private void assignment(int at, int end) throws LimitReached {
        int lineEnd = tokens.lineEnd(end);
        if (mentions(end, lineEnd, n -> Reach.decodes(n) || Reach.downloads(n) || isTainted(n))) {
            tainted.add(tokens.path(at, end));
        }
        boolean statement = !tokens.has(at - 1)
                || tokens.isKind(at - 1, PythonToken.Kind.END_OF_LINE)
                || tokens.is(at - 1, ";")
                || tokens.is(at - 1, ":");
        if (statement && end == at + 1) {
            Meaning value = folding.value(end + 1, 0);
            boolean whole = value.end() >= lineEnd || tokens.is(value.end(), ";");
            names.assign(tokens.get(at).text(), whole ? value : new Meaning.Unknown(value.end()));
        }
    }

    /** The variable of {@code with … as}. */
    private void taintAlias(int at) {
        if (tokens.isWord(at, "as") && tokens.has(at + 1)) {
            tainted.add(tokens.get(at + 1).text());
        }
    }

    /** Whether a name in a range of tokens fits; members of other values begin with a dot. */
    boolean mentions(int from, int to, Predicate<String> name) throws LimitReached {
        budget.spendOperations(Math.max(0, to - from));
        for (int at = from; at < to; at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                String mentioned = tokens.isMember(at)
                        ? "." + tokens.get(at).text()
                        : names.resolved(tokens.path(at, Math.min(tokens.pathEnd(at), to)));
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
        return tokens.is(close + 1, ".") && tokens.has(close + 2)
                ? tokens.get(close + 2).text()
                : "";
    }

    /** Whether what ends at an index is called. */
    boolean isCalledBehind(int close) {
        return tokens.is(close + 1, "(");
    }

    private void fromImport(int at) {
        int end = tokens.pathEnd(at);
        if (tokens.isWord(end, "import")) {
            String module = tokens.path(at, end);
            if (tokens.is(end + 1, "*")) {
                names.addAll(module);
            }
            imports(end + 1, module + ".");
        }
    }

    private void imports(int from, String prefix) {
        int to = tokens.lineEnd(from);
        for (int at = from; at < to && !tokens.is(at, ";"); at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                int end = tokens.pathEnd(at);
                String path = tokens.path(at, end);
                boolean renamed = end + 1 < to && tokens.isWord(end, "as");
                names.add(renamed ? tokens.get(end + 1).text() : path, prefix + path);
                at = renamed ? end + 1 : end - 1;
            }
        }
    }
}
