package dev.weir.scanner.core.vex;

import dev.weir.scanner.core.ModelName;
import dev.weir.scanner.core.VersionLabel;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.advisory.Vulnerability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statements that an organisation believes. Those that come with a model are its publisher's word about itself and
 * do not belong here.
 *
 * @param statements in any order
 */
public record Suppressions(List<Statement> statements) {

    /** Nothing is suppressed. */
    public static final Suppressions NONE = new Suppressions(List.of());

    public Suppressions {
        statements = List.copyOf(statements);
    }

    /** Parts vulnerabilities into those that are open and those of which somebody said that they do not matter. */
    public Judged apply(Vulnerabilities found, ModelName model, VersionLabel version, Instant now) {
        List<Statement> believed = statements.stream()
                .filter(s -> s.isBelievedAt(now) && s.holdsIn(model, version))
                .toList();
        List<Vulnerability> open = new ArrayList<>();
        List<Judged.Suppressed> suppressed = new ArrayList<>();
        for (Vulnerability vulnerability : found.all()) {
            latest(vulnerability, believed)
                    .filter(s -> s.status().suppresses())
                    .ifPresentOrElse(
                            s -> suppressed.add(new Judged.Suppressed(vulnerability, s)),
                            () -> open.add(vulnerability));
        }
        return new Judged(new Vulnerabilities(open), suppressed);
    }

    /** When the next of the statements ends that are believed now; empty when none is left. */
    public Optional<Instant> nextEnd(Instant now) {
        return statements.stream().map(Statement::expires).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    private static Optional<Statement> latest(Vulnerability vulnerability, List<Statement> believed) {
        return believed.stream().filter(s -> s.isAbout(vulnerability)).max(Comparator.comparing(Statement::saidAt));
    }
}
