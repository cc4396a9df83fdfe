package dev.weir.scanner.core.rdata;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.util.Set;

/**
 * Watches for expressions that wait to be evaluated. Whoever looks at a promise that was loaded runs its expression
 * (CVE-2024-27322), so that what it names tells what loading does.
 */
final class Promises {

    private static final Set<String> DENIED = Set.of(
            "system",
            "system2",
            "shell",
            "shell.exec",
            "pipe",
            "dyn.load",
            "library.dynam",
            "source",
            "download.file",
            "url",
            "socketConnection",
            "unlink",
            "file.remove",
            "writeLines",
            "Sys.setenv",
            "install.packages");
    private static final Set<String> EVALUATES = Set.of("eval", "evalq", "parse", "do.call", "get", "match.fun");

    private final Part part;
    private final Inspection inspection;
    private int inside;

    Promises(Part part, Inspection inspection) {
        this.part = part;
        this.inspection = inspection;
    }

    /** What follows is the expression of a promise without a value, until it is left. */
    void enter() {
        inside++;
    }

    void leave() {
        inside--;
    }

    /** A symbol is named. */
    void named(String symbol, long offset) {
        if (inside > 0 && DENIED.contains(symbol)) {
            report(RdataRules.PROMISE, symbol, offset);
        } else if (inside > 0 && EVALUATES.contains(symbol)) {
            report(RdataRules.EVALUATION, symbol, offset);
        }
    }

    private void report(Rule rule, String symbol, long offset) {
        inspection.report(rule, part.place().at(offset), "Using what is loaded would call " + symbol + " of R.");
    }
}
