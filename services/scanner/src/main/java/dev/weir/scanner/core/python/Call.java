package dev.weir.scanner.core.python;

import java.util.List;
import java.util.function.Predicate;

/**
 * A call as it stands in source.
 *
 * @param path what is called, by its full name where an import tells it
 * @param arguments the tokens between its brackets
 * @param inner names of what is called or mentioned among its arguments, resolved as well
 * @param next the attribute that is taken of the result; empty when none is
 * @param topLevel whether loading the module makes it: it stands at the left margin
 */
record Call(String path, List<PythonToken> arguments, List<String> inner, String next, boolean topLevel) {

    Call {
        arguments = List.copyOf(arguments);
        inner = List.copyOf(inner);
    }

    /** The strings among its arguments, joined as a shell would see a list of words. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (PythonToken token : arguments) {
            if (token.kind() == PythonToken.Kind.STRING) {
                words.append(words.isEmpty() ? "" : " ").append(token.text());
            }
        }
        return words.toString();
    }

    boolean mentions(Predicate<String> name) {
        return inner.stream().anyMatch(name);
    }
}
