package dev.weir.scanner.core.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls in Python source, with the names that imports gave resolved. */
final class PythonSource {

    private final List<PythonToken> tokens;
    private final Map<String, String> imported = new HashMap<>();
    private final Set<String> tainted = new HashSet<>();
    private final List<Call> calls = new ArrayList<>();

    private PythonSource(List<PythonToken> tokens) {
        this.tokens = tokens;
    }

    static PythonSource read(String source) {
        PythonSource read = new PythonSource(PythonLexer.read(source));
        read.read();
        return read;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Whether a variable was given what a decoder or the network returned. */
    boolean isTainted(String name) {
        return tainted.contains(name);
    }

    private void read() {
        for (int at = 0; at < tokens.size(); at++) {
            boolean first = at == 0 || tokens.get(at - 1).equals(PythonLexer.LEFT_MARGIN);
            if (tokens.get(at).isWord("import") && !isFrom(at)) {
                imports(at + 1, "");
            } else if (tokens.get(at).isWord("from") && at + 1 < tokens.size()) {
                fromImport(at + 1);
            } else if (tokens.get(at).kind() == PythonToken.Kind.NAME && !isMember(at)) {
                operand(at, first);
            }
        }
    }

    /** Every operand that is called, and the variable that takes the result. */
    private void operand(int at, boolean first) {
        int end = pathEnd(at);
        if (is(end, "(")) {
            int close = close(end);
            List<PythonToken> arguments = tokens.subList(end + 1, close);
            Call call = new Call(resolved(path(at, end)), arguments, names(end + 1, close), attributeOf(close), first);
            calls.add(call);
        } else if (is(end, "=") && !is(end + 1, "=")) {
            int line = endOfLine(end);
            if (names(end, line).stream()
                    .anyMatch(n -> Reach.decodes(n) || Reach.downloads(n) || tainted.contains(n))) {
                tainted.add(path(at, end));
            }
        }
    }

    private String attributeOf(int close) {
        return is(close + 1, ".") && close + 2 < tokens.size()
                ? tokens.get(close + 2).text()
                : "";
    }

    private List<String> names(int from, int to) {
        List<String> names = new ArrayList<>();
        for (int at = from; at < to; at++) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME && !isMember(at)) {
                names.add(resolved(path(at, Math.min(pathEnd(at), to))));
            } else if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                names.add("." + tokens.get(at).text());
            }
        }
        return names;
    }

    private boolean isFrom(int at) {
        int line = at;
        while (line > 0 && tokens.get(line - 1).kind() != PythonToken.Kind.END_OF_LINE) {
            line--;
        }
        return tokens.get(line).isWord("from");
    }

    private void fromImport(int at) {
        int end = pathEnd(at);
        if (end < tokens.size() && tokens.get(end).isWord("import")) {
            imports(end + 1, path(at, end) + ".");
        }
    }

    private void imports(int from, String prefix) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() != PythonToken.Kind.END_OF_LINE && !is(at, ";")) {
            if (tokens.get(at).kind() == PythonToken.Kind.NAME) {
                int end = pathEnd(at);
                String path = path(at, end);
                boolean renamed = end + 1 < tokens.size() && tokens.get(end).isWord("as");
                imported.put(renamed ? tokens.get(end + 1).text() : path, prefix + path);
                at = renamed ? end + 2 : end;
            } else {
                at++;
            }
        }
    }

    private String resolved(String path) {
        int dot = path.indexOf('.');
        String root = dot < 0 ? path : path.substring(0, dot);
        String module = imported.get(root);
        return module == null ? path : module + (dot < 0 ? "" : path.substring(dot));
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

    private int endOfLine(int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).kind() != PythonToken.Kind.END_OF_LINE) {
            at++;
        }
        return at;
    }

    private int close(int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            PythonToken token = tokens.get(at);
            if (token.is("(") || token.is("[") || token.is("{")) {
                depth++;
            } else if ((token.is(")") || token.is("]") || token.is("}")) && --depth == 0) {
                return at;
            }
        }
        return tokens.size();
    }
}
