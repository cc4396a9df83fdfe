package dev.weir.scanner.core.vex;

import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import java.util.List;

/**
 * Vulnerabilities, parted by statements.
 *
 * @param open those that count
 * @param suppressed those that do not, with who says why
 */
public record Judged(Vulnerabilities open, List<Suppressed> suppressed) {

    public Judged {
        suppressed = List.copyOf(suppressed);
    }

    /** A vulnerability and the statement that suppresses it. */
    public record Suppressed(Vulnerability vulnerability, Statement because) {}
}
