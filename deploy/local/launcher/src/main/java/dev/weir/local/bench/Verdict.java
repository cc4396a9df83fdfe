package dev.weir.local.bench;

import dev.weir.local.terminal.Terminal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether everything happened, and happened once.
 *
 * @param settlement what the topics tell
 * @param gitDeployments deployment id of each commit
 * @param expected training runs that were said
 */
record Verdict(Settlement settlement, List<String> gitDeployments, int expected) {

    /** Prints the counts; returns 0 when nothing was lost or done twice, 1 otherwise. */
    int print(Terminal terminal) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("training runs said", (long) expected);
        figures.put("training runs published", settlement.runs());
        figures.put("versions published", (long) settlement.published().size());
        figures.put("versions committed", (long) settlement.committed().size());
        figures.put("versions blocked", (long) settlement.blocked().size());
        figures.put("versions settled", settlement.settled());
        figures.put("versions settled twice", (long) settlement.settledTwice().size());
        figures.put("commits announced", (long) settlement.commits().size());
        figures.put("deployment commits in Git", (long) gitDeployments.size());
        figures.put(
                "deployments committed twice",
                gitDeployments.size() - gitDeployments.stream().distinct().count());
        figures.put("records repeated under one id", settlement.repetitions());
        figures.put("dead letters", settlement.deadLetters());
        figures.forEach((name, count) -> terminal.line("%-32s %6d".formatted(name, count)));
        settlement.settledTwice().forEach(version -> terminal.line("  settled twice: " + version));
        boolean holds = holds();
        terminal.line(
                holds ? terminal.good("nothing was lost, nothing was done twice") : terminal.bad("it does not hold"));
        return holds ? 0 : 1;
    }

    boolean holds() {
        return settlement.runs() == expected
                && settlement.published().size() == expected
                && settlement.settled() == expected
                && settlement.settledTwice().isEmpty()
                && settlement.commits().size() == settlement.committed().size()
                && gitDeployments.size() == settlement.committed().size()
                && gitDeployments.stream().distinct().count() == gitDeployments.size()
                && settlement.deadLetters() == 0;
    }
}
