package dev.weir.scanner.messaging.index;

import dev.weir.scanner.core.vex.Judged;
import java.util.List;

/**
 * What was not said of a version because of statements, when something was said of it last.
 *
 * @param vulnerabilities advisory and package URL of each, in order
 * @param changes how often statements alone changed that; two facts that say the same at different times are told apart
 *     by it
 */
record Silence(List<String> vulnerabilities, int changes) {

    static final Silence NONE = new Silence(List.of(), 0);

    Silence {
        vulnerabilities = List.copyOf(vulnerabilities);
        if (changes < 0) {
            throw new IllegalArgumentException("nothing changes " + changes + " times");
        }
    }

    /** As it is by this judgement. */
    Silence as(Judged judged) {
        List<String> now = judged.suppressed().stream()
                .map(s -> s.vulnerability().advisory() + ' ' + s.vulnerability().purl())
                .sorted()
                .toList();
        return new Silence(now, changes);
    }

    Silence changed() {
        return new Silence(vulnerabilities, changes + 1);
    }
}
